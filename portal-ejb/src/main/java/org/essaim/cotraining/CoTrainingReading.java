package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.essaim.networks.NetworkId;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;
import org.essaim.vocabulary.Vocabularies;

/** Co-trainings as pages and calendars show them. */
@ApplicationScoped
class CoTrainingReading {

    private static final String COLUMNS =
            "g.id, g.network_id as network, n.slug, n.name as network_name, g.title, g.state,"
                    + " coalesce((select h.place from half_day h where h.co_training_id = g.id order by h.starts_at limit 1), '')"
                    + " as place, d.starts_at, d.ends_at, g.zone, d.half_days, d.remote";

    private static final String TABLES = "co_training g join network n on n.id = g.network_id cross join lateral"
            + " (select min(h.starts_at) as starts_at, max(h.ends_at) as ends_at, count(*) as half_days,"
            + " coalesce(bool_and(h.place = ''), false) as remote from half_day h where h.co_training_id = g.id) d";

    /** Of what readers see. */
    private static final String SHOWN = "g.published_at is not null and not g.taken_out";

    private static final String CALENDAR = "select h.id, g.id as co_training, g.sequence, g.changed_at,"
            + " g.state = 'CANCELLED' as cancelled, g.title, g.aims, g.reason, h.place, h.link, h.starts_at, h.ends_at, g.zone"
            + " from half_day h join co_training g on g.id = h.co_training_id";

    /** A half-day as calendars hold it. */
    record Dated(
            long id,
            CoTrainingId coTraining,
            int sequence,
            Instant changedAt,
            boolean cancelled,
            String title,
            String aims,
            String reason,
            String place,
            String link,
            Instant startsAt,
            Instant endsAt,
            String zone) {}

    /** One that was published, as news. */
    record Published(CoTrainingId id, String title, String aims, Instant publishedAt) {}

    @Inject
    private Sql sql;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Clock clock;

    /** Those that everyone may see, of all networks. */
    Page<CoTrainingLine> page(ListRequest<CoTrainingFilter, CoTrainingOrder> request) {
        var filter = request.filter();
        return ListReading.of(sql, COLUMNS, TABLES)
                .where(SHOWN + " and g.state <> 'CANCELLED'")
                .where("n.academie_code = any(:academies)", "academies", filter.academies())
                .where("(g.disciplines = '{}' or g.disciplines && :disciplines)", "disciplines", filter.disciplines())
                .where("(g.levels = '{}' or g.levels && :levels)", "levels", filter.levels())
                .where("g.departement = any(:departements)", "departements", around(filter))
                .where(filter.remote() ? "d.remote" : "true")
                .where("d.ends_at > :from")
                .with("from", from(filter.from()))
                .words("strpos(g.title_words, :word) > 0", filter.text())
                .orderBy(
                        request.order() == CoTrainingOrder.TITLE ? "g.title collate french, g.id" : "d.starts_at, g.id")
                .page(request.slice(), CoTrainingLine.class);
    }

    private Set<String> around(CoTrainingFilter filter) {
        return filter.near().isEmpty() ? Set.of() : vocabularies.around(filter.near(), filter.kilometres());
    }

    private Instant from(LocalDate day) {
        return day == null ? clock.instant() : day.atStartOfDay(Viewer.PARIS).toInstant();
    }

    /** All of one network that are not over, drafts for who plans; the next one first. */
    List<CoTrainingLine> of(NetworkId network, boolean withDrafts, int most) {
        return ListReading.of(sql, COLUMNS, TABLES)
                .where("g.network_id = :network")
                .with("network", network)
                .where(withDrafts ? "g.state <> 'CANCELLED'" : SHOWN + " and g.state <> 'CANCELLED'")
                .where("(d.ends_at is null or d.ends_at > :now)")
                .with("now", clock.instant())
                .orderBy("d.starts_at nulls last, g.id")
                .first(most, statement -> statement.list(CoTrainingLine.class));
    }

    CoTrainingLine line(CoTrainingId id) {
        return sql.statement("select", COLUMNS, "from", TABLES, "where g.id = :id")
                .with("id", id)
                .find(CoTrainingLine.class)
                .orElseThrow(CoTrainings::unknown);
    }

    CoTrainingView.Told told(CoTrainingId id) {
        return sql.statement("select aims, content, audience, prerequisites, disciplines, levels,"
                        + " departement, dispositif, module, paf_group, session,"
                        + " minimum, maximum, decide_on, opens_on, closes_on, approval, cost, payer, reason,"
                        + " taken_out"
                        + " from co_training where id = :id")
                .with("id", id)
                .require(CoTrainingView.Told.class);
    }

    List<HalfDayLine> halfDays(CoTrainingId id) {
        return sql.statement("select h.id, h.starts_at, h.ends_at, h.place, h.link, g.zone from half_day h"
                        + " join co_training g on g.id = h.co_training_id where g.id = :id order by h.starts_at, h.id")
                .with("id", id)
                .list(HalfDayLine.class);
    }

    List<TrainerLine> trainers(CoTrainingId id) {
        return sql.statement(
                        "select c.member_id as member, m.name, c.state from co_training_trainer c"
                                + " join member m on m.id = c.member_id where c.co_training_id = :id order by c.invited_at, m.id")
                .with("id", id)
                .list(TrainerLine.class);
    }

    /** Where a trainer goes from one place to another on one day, in less than an hour. */
    List<ShortWay> shortWays(CoTrainingId id) {
        return sql.statement("select m.name as trainer, g.title as other, cast(extract(epoch from greatest("
                        + "b.starts_at - a.ends_at, a.starts_at - b.ends_at)) / 60 as int) as minutes"
                        + " from trainer_time t join half_day a on a.id = t.half_day_id join trainer_time u"
                        + " on u.member_id = t.member_id and u.half_day_id <> t.half_day_id join half_day b"
                        + " on b.id = u.half_day_id join co_training g on g.id = b.co_training_id"
                        + " join member m on m.id = t.member_id where a.co_training_id = :id and a.place <> ''"
                        + " and b.place <> '' and a.place <> b.place and greatest(b.starts_at - a.ends_at,"
                        + " a.starts_at - b.ends_at) < interval '1 hour' order by m.name, a.starts_at, b.id")
                .with("id", id)
                .list(ShortWay.class);
    }

    /** Half-days of what a network has published that end after a moment. */
    List<Dated> dated(NetworkId network, Instant after) {
        return sql.statement(
                        CALENDAR,
                        "where g.network_id = :network and",
                        SHOWN,
                        "and h.ends_at > :after" + " order by h.starts_at, h.id")
                .with("network", network)
                .with("after", after)
                .list(Dated.class);
    }

    /** Half-days of one co-training. */
    List<Dated> dated(CoTrainingId id) {
        return sql.statement(CALENDAR, "where g.id = :id order by h.starts_at, h.id")
                .with("id", id)
                .list(Dated.class);
    }

    /** Half-days for which a member accepted to train or has a place, that end after a moment. */
    List<Dated> dated(MemberId member, Instant after) {
        return sql.statement(
                        CALENDAR,
                        "where h.ends_at > :after and (exists (select 1 from co_training_trainer c"
                                + " where c.co_training_id = g.id and c.member_id = :member and c.state = 'ACCEPTED')"
                                + " or exists (select 1 from",
                        Registrations.TABLES,
                        "where r.co_training_id = g.id and r.member_id = :member and",
                        Registrations.STATE,
                        "in ('REGISTERED', 'CALLED_OFF'))) order by h.starts_at, h.id")
                .with("member", member)
                .with("after", after)
                .list(Dated.class);
    }

    /** Whether readers see it, also when it was cancelled since. */
    boolean isShown(CoTrainingId id) {
        return sql.statement("select g.id from co_training g where g.id = :id and", SHOWN)
                .with("id", id)
                .find(Long.class)
                .isPresent();
    }

    /** What a network published last. */
    List<Published> newest(NetworkId network, int most) {
        return sql.statement(
                        "select g.id, g.title, g.aims, g.published_at from co_training g where g.network_id = :network and",
                        SHOWN,
                        "and g.state <> 'CANCELLED' order by g.published_at desc, g.id desc limit :most")
                .with("network", network)
                .with("most", most)
                .list(Published.class);
    }
}
