/** The clock of the portal, and instants as rows hold them. */
package org.essaim.shared.time;
