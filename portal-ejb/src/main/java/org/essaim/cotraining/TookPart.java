package org.essaim.cotraining;

/**
 * Who took part in a co-training, and for how long: the one place that says so, for surveys and figures. Who had a place and
 * was not taken off the list, for all of its half-days.
 */
public final class TookPart {

    /** Rows in SQL, to be given a name: {@code co_training_id}, {@code member_id}, and the {@code minutes} somebody was there. */
    public static final String ROWS = "(select r.co_training_id, r.member_id, (select coalesce(sum("
            + "extract(epoch from h.ends_at - h.starts_at) / 60), 0) from half_day h"
            + " where h.co_training_id = r.co_training_id) as minutes from " + Registrations.TABLES
            + " where r.ended is null and b.state = 'TAKEN')";

    private TookPart() {}
}
