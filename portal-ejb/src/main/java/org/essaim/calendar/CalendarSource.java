package org.essaim.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;

/** What a capability brings into calendars. Cancelled entries are among the others. */
public interface CalendarSource {

    /** What this member takes part in and may still see, that ends after a moment. */
    List<CalendarEntry> of(MemberId member, Instant after);

    /** What a thing of this source is called, for a viewer who may have its calendar; empty for things of others. */
    Optional<String> name(Target thing);

    /** What belongs to a thing, as the viewer may see it, that ends after a moment; none for things of others. */
    List<CalendarEntry> of(Target thing, Instant after);
}
