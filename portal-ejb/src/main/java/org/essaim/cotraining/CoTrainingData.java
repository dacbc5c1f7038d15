package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.sql.Sql;

/** For which co-trainings a member was asked to train, and when they do; it goes with the account. */
@ApplicationScoped
class CoTrainingData implements PersonalData {

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
                    .seenAt("'/compte/agenda'"));

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
        sql.statement("delete from trainer_time where member_id = :member")
                .with("member", person.member())
                .run();
        sql.statement("delete from co_training_trainer where member_id = :member")
                .with("member", person.member())
                .run();
    }
}
