/**
 * The directory of a network: its members read all names, and everyone what each agreed to show them.
 *
 * <p>Everybody who joins is named to the others; that is said before. The card (disciplines, levels, académie, town, what one
 * helps with) is shown as far as its member says ({@link org.essaim.networks.directory.CardAudience}), and beyond the network
 * only where that shows its members. A public profile shows what is on it anyway. Nobody is found by what they do not show.
 */
package org.essaim.networks.directory;
