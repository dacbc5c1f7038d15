/**
 * What is on at which time, for people's own calendars (iCalendar, RFC 5545): capabilities bring their entries, and this
 * package writes them and answers secret links to them.
 *
 * <ul>
 *   <li>An entry keeps its identity for ever; its sequence goes up with every change of time, place or state. What was
 *       cancelled says so for thirty days, since programs that find nothing keep what they had.
 *   <li>A link belongs to a member, is kept as a hash, and can be ended at any time. It shows what its member may see at
 *       the moment when a program asks, and nothing once the account is closed.
 * </ul>
 */
package org.essaim.calendar;
