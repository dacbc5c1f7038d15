/** The searches that a member keeps: the list in the account, keeping one, and ending its letters by their link. */
package org.essaim.web.searches;
