package org.essaim.cotraining;

/**
 * Who took part in a co-training, and for how long: the one place that says so, for surveys and figures. Whom a closed sheet
 * says present; for half-days whose sheet is not closed, who had a place and was not taken off the list.
 */
public final class TookPart {

    /** Rows in SQL, to be given a name: {@code co_training_id}, {@code member_id}, and the {@code minutes} somebody was there. */
    public static final String ROWS = "(select co_training_id, member_id,"
            + " sum(extract(epoch from ends_at - starts_at) / 60) as minutes from ("
            + " select h.co_training_id, w.who as member_id, s.starts_at, s.ends_at from sign_in_now w"
            + " join sign_in_sheet s on s.id = w.sheet_id and s.state <> 'OPEN' join half_day h on h.id = s.half_day_id"
            + " where w.state = 'PRESENT' and w.who is not null"
            + " union all select r.co_training_id, r.member_id, h.starts_at, h.ends_at from " + Registrations.TABLES
            + " join half_day h on h.co_training_id = r.co_training_id where r.ended is null and b.state = 'TAKEN'"
            + " and not exists (select 1 from sign_in_sheet s where s.half_day_id = h.id and s.state <> 'OPEN')"
            + ") half group by co_training_id, member_id)";

    private TookPart() {}
}
