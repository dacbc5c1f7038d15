/**
 * What members of a network offer to others and what they look for: mentoring, a class to visit, material, somebody to
 * design with.
 *
 * <ul>
 *   <li>It belongs to one network, is for its members or for everyone as its author says, and ends by itself after a year
 *       at most: the author is told a week before.
 *   <li>Who does not belong to the network reads the author's name only where the network shows its members, and of a
 *       public profile; everyone can write, and nobody is shown an address.
 *   <li>An offer and a need fit when both say the same kind of help, nothing that either says leaves the other out, and
 *       the way is not too far ({@link org.essaim.exchanges.fit.Fit}).
 *   <li>Who leaves the network takes what is open there along.
 * </ul>
 */
package org.essaim.exchanges;
