/**
 * Announcements of networks: written once by who runs a network, read on its page, and told to its members by letters and
 * digests as each chose.
 *
 * <ul>
 *   <li>DRAFT, SCHEDULED, PUBLISHED, WITHDRAWN: until it is published it can be changed and thrown away; a scheduled one is
 *       published by whichever node comes first, once. A correction changes the page, and tells nobody unless asked to.
 *   <li>Who gets it, how, and who does not and why is known before it is sent, by publishing it for a moment and undoing
 *       that; and afterwards, by what became of each letter. No picture and no link counts who reads it.
 *   <li>What is for members reaches nobody else: not by page, letter, notice, search, feed or report.
 *   <li>The text belongs to the network: when its author leaves the portal, the name goes.
 * </ul>
 */
package org.essaim.announcements;
