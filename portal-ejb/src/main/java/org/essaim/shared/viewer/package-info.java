/** Who is looking, and what they may do: members by their ids, roles in the portal and on single things. */
package org.essaim.shared.viewer;
