/**
 * Badges: attestations as Open Badges 3.0, which programs of others check without asking the portal for more than its keys and
 * the list of what counts no more.
 *
 * <ul>
 *   <li>A badge is made when its holder first asks for it, and kept as it is. It says what the attestation says; whose it is
 *       stands in it as a name and as a salted hash of the e-mail address.
 *   <li>It is signed by {@code eddsa-rdfc-2022}: over what it means, so that whoever lays it out anew breaks nothing. Contexts
 *       are ours and never fetched, and a word that none of them knows is refused: it would go unsigned.
 *   <li>Its place in a list of 131 072 bits is random, so that the list tells nothing about who has which. A bit is set for
 *       what was revoked or replaced.
 *   <li>Keys are made by the portal, stand sealed in the database and are changed by an administrator. Public ones stay
 *       published for good: what they signed still counts.
 *   <li>Erasing a member takes the badge. Its place stays taken.
 * </ul>
 */
package org.essaim.attestations.badges;
