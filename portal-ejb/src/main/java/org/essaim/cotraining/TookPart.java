package org.essaim.cotraining;

/**
 * Who took part in a co-training, and for how long: the one place that says so, for surveys and figures. Whom a closed sheet
 * says present, for its half-day; as long as no sheet is closed, who had a place and was not taken off the list, for all
 * half-days.
 */
public final class TookPart {

    /** Rows in SQL, to be given a name: {@code co_training_id}, {@code member_id}, and the {@code minutes} somebody was there. */
    public static final String ROWS = "(select h.co_training_id, w.who as member_id,"
            + " sum(extract(epoch from s.ends_at - s.starts_at) / 60) as minutes from sign_in_now w"
            + " join sign_in_sheet s on s.id = w.sheet_id and s.state <> 'OPEN' join half_day h on h.id = s.half_day_id"
            + " where w.state = 'PRESENT' and w.who is not null group by h.co_training_id, w.who union all select r.co_training_id, r.member_id, (select coalesce(sum("
            + "extract(epoch from h.ends_at - h.starts_at) / 60), 0) from half_day h"
            + " where h.co_training_id = r.co_training_id) as minutes from " + Registrations.TABLES
            + " where r.ended is null and b.state = 'TAKEN'"
            + " and not exists (select 1 from sign_in_sheet s join half_day h on h.id = s.half_day_id"
            + " where h.co_training_id = r.co_training_id and s.state <> 'OPEN'))";

    private TookPart() {}
}
