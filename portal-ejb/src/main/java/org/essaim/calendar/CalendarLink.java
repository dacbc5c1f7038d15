package org.essaim.calendar;

import java.time.Instant;

/**
 * A link that its member may end.
 *
 * @param own whether it leads to what the member takes part in
 * @param name of the thing that it leads to; empty for the member's own, and where it leads nowhere any more
 * @param readAt when a program asked last; null until one did
 */
public record CalendarLink(CalendarLinkId id, boolean own, String name, Instant madeAt, Instant readAt) {}
