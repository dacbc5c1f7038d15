/**
 * Local learning networks: who belongs to one, who runs it, and how it lives, from the first idea to its end.
 *
 * <p>A network is PROJECTED, FORMING, ACTIVE, PAUSED, CLOSED. It becomes active with two coordinators, and an active one
 * always has one who can act: the database counts them, and refuses a change that would leave none. Where the portal
 * closes the account of the last one, the network pauses in the same transaction.
 *
 * <p>What a network tells its members alone is for who holds a {@link org.essaim.networks.NetworkRole} on it; roles are
 * given and taken with the membership. Publishes {@link org.essaim.networks.MembershipChanged}, inside of the transaction.
 */
package org.essaim.networks;
