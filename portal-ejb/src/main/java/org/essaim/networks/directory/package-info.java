/**
 * The directory of a network, for those who belong to it: names, and what each agreed to show.
 *
 * <p>Everybody who joins is named; that is said before. The card (disciplines, levels, académie, town, what one helps with)
 * is shown by who says so, to the members of all their networks alike. A public profile shows what is on it anyway. Nobody
 * is found by what they do not show.
 */
package org.essaim.networks.directory;
