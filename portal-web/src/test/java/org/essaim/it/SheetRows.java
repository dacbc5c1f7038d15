package org.essaim.it;

import java.sql.SQLException;

/** A co-training that is nearly over, with one half-day: made past all boundaries, since they plan nothing of today. */
public record SheetRows(long coTraining, long half) {

    private static final String TITLE = "Émarger sans peine";

    /**
     * Of Aix-Marseille.
     *
     * @param trainer address of who trains
     * @param people addresses of who has a place
     */
    public static SheetRows with(String trainer, String... people) throws SQLException {
        var coTraining = Rows.number(
                "insert into co_training (network_id, state, title, aims, content, audience, prerequisites, dispositif,"
                        + " module, paf_group, session, minimum, maximum, approval, cost, payer, zone, published_at,"
                        + " changed_at, created_at) select id, 'RUNNING', ?, '', '', '', '', '', '', '', '', 1, 20, false,"
                        + " 0, '', 'Europe/Paris', now(), now(), now() from network"
                        + " where slug = 'les-butineuses-d-aix-marseille' returning id",
                TITLE);
        var half = Rows.number(
                "insert into half_day (co_training_id, starts_at, ends_at, place, link)"
                        + " values (?, now() - interval '2 hours', now() + interval '20 minutes', 'Salle 12', '') returning id",
                coTraining);
        Rows.number(
                "insert into co_training_trainer (co_training_id, member_id, state, invited_at, answered_at)"
                        + " select ?, id, 'ACCEPTED', now(), now() from member where email = ? returning member_id",
                coTraining,
                trainer);
        var pool = Rows.number(
                "insert into seat_pool (thing_kind, thing_id, code, capacity, used, open, offer_hours, opened_at)"
                        + " values ('cotraining', ?, 'all', 20, ?, false, 18, now()) returning id",
                coTraining,
                people.length);
        for (var each : people) {
            Rows.number(
                    "with taken as (insert into seat_booking (pool_id, member_id, size, state, approved, made_at, changed_at)"
                            + " select ?, id, 1, 'TAKEN', true, now(), now() from member where email = ?) insert into"
                            + " co_training_registration (co_training_id, member_id, needs, asked_at) select ?, id, '', now()"
                            + " from member where email = ? returning id",
                    pool,
                    each,
                    coTraining,
                    each);
        }
        return new SheetRows(coTraining, half);
    }

    /** Path of the page of its sheet. */
    public String path() {
        return "/co-formations/" + coTraining + "/emargement/" + half;
    }

    /** Path of the page on which one says that one is there. */
    public String presence() {
        return "/presence/" + half;
    }
}
