/**
 * Meetings on pages, and calendars for programs: {@code /agenda/…} answers them as iCalendar, by a secret link, for a network
 * or for one meeting.
 */
package org.essaim.web.meetings;
