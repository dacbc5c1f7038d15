/**
 * Who belongs to a network: joining, leaving, moving to another one, being let in, kept out and given a role.
 *
 * <p>Everything that changes a membership {@linkplain org.essaim.networks.members.HeldNetworks holds} the network first. Roles
 * are given and taken with the membership, and the last coordinator of an active network does not go. {@link
 * org.essaim.networks.members.Admission} and {@link org.essaim.networks.members.MembershipChanges} ask nobody who is
 * looking: they are for the other rooms of networks.
 */
package org.essaim.networks.members;
