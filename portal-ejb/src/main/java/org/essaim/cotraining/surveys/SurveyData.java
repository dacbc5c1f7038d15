package org.essaim.cotraining.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.sql.Sql;

/** Who is asked in a survey that is open. What was answered is nobody's: it can be neither shown to nor erased for who said it. */
@ApplicationScoped
class SurveyData implements PersonalData, Retentions {

    private static final List<Holding> HOLDINGS = List.of(Holding.of("surveys.held.guests", "survey_guest", "member_id")
            .saying(
                    "(select g.title from survey s join co_training g on g.id = s.co_training_id where s.id = t.survey_id)",
                    "(select cast(s.opens_on as timestamptz) from survey s where s.id = t.survey_id)")
            .orderedBy("t.survey_id")
            .seenAt("(select '/co-formations/' || s.co_training_id || '/questionnaire' from survey s"
                    + " where s.id = t.survey_id)"));

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "surveys";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        sql.statement("delete from survey_guest where member_id = :member")
                .with("member", person.member())
                .run();
    }

    @Override
    public List<Retention> retentions() {
        return List.of(Retention.of(
                "surveys.kept.surveys",
                settings.days(Setting.KEEP_COTRAINING_SURVEYS_DAYS),
                "survey",
                "cast(t.closes_on as timestamptz)",
                "''"));
    }
}
