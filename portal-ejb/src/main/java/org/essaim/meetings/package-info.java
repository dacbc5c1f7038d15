/**
 * Meetings of networks: planned and changed by coordinators, read by those whom they are shown to, and who comes.
 *
 * <ul>
 *   <li>With seats, no more come than there are: who signs up holds the meeting while the seats are counted.
 *   <li>Every change of time, place or state raises the sequence that calendars go by, and is written to who comes, with the
 *       entry for their calendar.
 *   <li>The address of a remote meeting is for who comes and for who runs the network.
 *   <li>Who leaves the network no longer comes to what is for its members.
 * </ul>
 */
package org.essaim.meetings;
