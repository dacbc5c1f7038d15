/**
 * How a network lives: projected by an administrator, formed, launched, paused, closed, and presented by who runs it.
 *
 * <p>It becomes active with two coordinators, and an active one always has one who can act: the database counts them, and
 * refuses a change that would leave none. Where the portal closes the account of the last one, the network pauses in the
 * same transaction.
 */
package org.essaim.networks.life;
