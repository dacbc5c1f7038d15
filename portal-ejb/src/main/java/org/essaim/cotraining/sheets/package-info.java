/**
 * Sign-in sheets of co-trainings: who was there, one sheet for each half-day, and the attestations that come of them.
 *
 * <ul>
 *   <li>A sheet is opened from an hour before its half-day on, by whoever looks at it first. Everybody who has a place has a
 *       line, and who is added at the door.
 *   <li>Those who train and those who coordinate the network tick; who is in the room says so by the code that their screen
 *       shows, which is another one every 30 seconds.
 *   <li>OPEN, CLOSED, AMENDED. It is closed when every line is decided, and never changed again, which the database refuses: an
 *       amendment is an entry more, with a reason. Entries form a chain of fingerprints, over all sheets of the portal
 *       ({@link org.essaim.cotraining.sheets.SheetChain}).
 *   <li>Attested time is that of the half-days at which somebody was present, on closed sheets. Minutes of a late arrival or an
 *       early departure stand on the sheet and take nothing away; nor does being excused give anything.
 *   <li>With the last sheet of a co-training everybody has their attestation, in the same transaction; an amendment replaces or
 *       revokes those that it concerns.
 *   <li>Who leaves the portal leaves a line without a name, and so does everybody after some years; the chain can still be checked.
 * </ul>
 */
package org.essaim.cotraining.sheets;
