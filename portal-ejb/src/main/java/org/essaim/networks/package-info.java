/**
 * Local learning networks, as the rest of the portal knows them: what one is, what it shows to whom, who belongs to it.
 *
 * <p>A network is PROJECTED, FORMING, ACTIVE, PAUSED, CLOSED. What it tells its members alone is for who holds a {@link
 * org.essaim.networks.NetworkRole} on it, asked for by {@link org.essaim.networks.NetworkAction}. Who changes a membership
 * publishes {@link org.essaim.networks.MembershipChanged}, inside of the transaction. Other capabilities bring what they
 * have of a network: {@link org.essaim.networks.NetworkNews} for its feed.
 *
 * <p>Rooms: {@code life} (from the first idea to the end), {@code members} (who belongs to a network and who runs it), {@code
 * invitations} (links and letters that let in), {@code map} (where networks are), {@code directory} (what members show each
 * other). {@code life} and {@code invitations} know {@code members}; all know this package, and it knows none of them.
 */
package org.essaim.networks;
