package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.essaim.seats.SeatMerging;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.sql.Sql;

/** In which co-trainings a member was asked to train or has a place, and when; it goes with the account, and after some years. */
@ApplicationScoped
class CoTrainingData implements PersonalData, Retentions {

    /** What members want to be known to be welcome serves on the day, and is nobody's business afterwards. */
    private static final Duration NEEDS = Duration.ofDays(30);

    private static final String ENDED =
            "coalesce((select max(h.ends_at) from half_day h where h.co_training_id = t.co_training_id), t.asked_at)";

    private static final List<Holding> HOLDINGS = List.of(
            Holding.of("cotraining.held.trainers", "co_training_trainer", "member_id")
                    .saying("(select g.title from co_training g where g.id = t.co_training_id)", "t.invited_at")
                    .orderedBy("t.co_training_id")
                    .seenAt("'/co-formations/' || t.co_training_id"),
            Holding.of("cotraining.held.times", "trainer_time", "member_id")
                    .saying(
                            "(select g.title from half_day h join co_training g on g.id = h.co_training_id"
                                    + " where h.id = t.half_day_id)",
                            "lower(t.during)")
                    .orderedBy("t.half_day_id")
                    .seenAt("'/compte/agenda'"),
            Holding.of("cotraining.held.registrations", "co_training_registration", "member_id")
                    .saying(
                            "(select g.title from co_training g where g.id = t.co_training_id)"
                                    + " || case when t.needs = '' then '' else chr(10) || t.needs end",
                            "t.asked_at")
                    .seenAt("'/compte/co-formations'"),
            Holding.of("cotraining.held.places", "participant_time", "member_id")
                    .saying(
                            "(select g.title from half_day h join co_training g on g.id = h.co_training_id"
                                    + " where h.id = t.half_day_id)",
                            "lower(t.during)")
                    .orderedBy("t.half_day_id")
                    .seenAt("'/compte/co-formations'"));

    @Inject
    private SeatMerging seats;

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "cotraining";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        // Seats first, as everybody does who changes both.
        seats.erase(person.member());
        for (var table :
                List.of("participant_time", "co_training_registration", "trainer_time", "co_training_trainer")) {
            sql.statement("delete from " + table + " where member_id = :member")
                    .with("member", person.member())
                    .run();
        }
    }

    @Override
    public List<Retention> retentions() {
        return List.of(
                Retention.of(
                        "cotraining.kept.registrations",
                        settings.days(Setting.KEEP_COTRAINING_REGISTRATIONS_DAYS),
                        "co_training_registration",
                        ENDED,
                        "''"),
                Retention.of("cotraining.kept.needs", NEEDS, "co_training_registration", ENDED, "''")
                        .where("t.needs <> ''")
                        .removedBy(this::forgetNeeds));
    }

    private int forgetNeeds(Instant before) {
        return sql.statement(
                        "update co_training_registration t set needs = '' where t.needs <> '' and", ENDED, "< :before")
                .with("before", before)
                .run();
    }
}
