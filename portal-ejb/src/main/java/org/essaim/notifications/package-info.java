/**
 * Who is told what, how and when: a capability tells what happened in one line, in the transaction where it happens, and
 * this package brings it to the members whom it concerns, on the site, by a letter, or in a digest.
 *
 * <ul>
 *   <li>A capability brings its {@link org.essaim.notifications.Topics} and its kinds of {@link
 *       org.essaim.notifications.Things} as beans, and calls {@link org.essaim.notifications.Telling}.
 *   <li>What is told is kept once, however many hear of it. Whoever may no longer see the thing does not hear of it: that is
 *       asked when it is told, when a letter is written, and when it is shown.
 *   <li>What counts first: a muted thing is silent; then what was chosen for the thing; then what was chosen for the topic;
 *       then what is usual for it. Letters on the security of an account do not pass here ({@code mail.Letters}), and
 *       always leave.
 *   <li>Choices are read when a letter is written. Between the quiet hours of a member none is; a digest is one letter a
 *       day at most, and is never empty.
 *   <li>Whoever did it is not told.
 * </ul>
 */
package org.essaim.notifications;
