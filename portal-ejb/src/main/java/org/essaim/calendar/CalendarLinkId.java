package org.essaim.calendar;

/** Number of a link to a calendar. */
public record CalendarLinkId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
