/**
 * Attestations: proof that somebody was there, or went through something, which anyone can check who holds its code.
 *
 * <ul>
 *   <li>Issued once for one member and one thing, by the capability of that thing. What it says is frozen then: nothing that
 *       changes later in a profile or a title changes an attestation.
 *   <li>Numbers go on without a gap in each year: the counter and the attestation are written together.
 *   <li>Its code has 80 random bits and a sign that finds typing errors. Whoever has the code reads what is on the paper,
 *       and nothing more.
 *   <li>The file is made once and kept, with its fingerprint, so that a file that somebody changed is found out.
 *   <li>It is revoked with a reason, or replaced by another one; its number is never given again. A member corrects their name
 *       once, which replaces it.
 *   <li>Erasing a member keeps number, code and fingerprint, and no name.
 * </ul>
 */
package org.essaim.attestations;
