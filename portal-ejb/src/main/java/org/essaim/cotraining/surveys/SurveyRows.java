package org.essaim.cotraining.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.cotraining.TookPart;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/**
 * Surveys, who is asked and what was said, as rows. Whoever changes rows of a survey holds it first. Asks nobody who is looking.
 *
 * <p>PostgreSQL tells of each row which transaction wrote it and where it lies in its table: both would lead from who has
 * answered to what was said. With each answer, all guests and all held replies of its survey are therefore written again, in an
 * order of chance, so that all of them come from the last answer.
 */
@ApplicationScoped
class SurveyRows {

    /** Fewer are never shown together, nor let out at once. */
    static final int LEAST = 5;

    /** One that was opened. */
    record Opened(long id, CoTrainingId coTrainingId) {}

    /** One that nobody else changes until the transaction ends. */
    record Held(long id, CoTrainingId coTrainingId, SurveyMoment moment, LocalDate closesOn, boolean closed) {}

    /** One in which a member is asked. */
    record Asked(long id, SurveyMoment moment, LocalDate closesOn, boolean answered) {}

    @Inject
    private Sql sql;

    SurveyedCoTraining about(CoTrainingId id) {
        return sql.statement("select g.id, g.network_id as network, n.slug, n.name as network_name, g.title,"
                        + " (select max(h.ends_at) from half_day h where h.co_training_id = g.id) as ends_at, g.zone"
                        + " from co_training g join network n on n.id = g.network_id where g.id = :id")
                .with("id", id)
                .find(SurveyedCoTraining.class)
                .orElseThrow(SurveyRows::unknown);
    }

    static NotFoundException unknown() {
        return new NotFoundException("surveys.problem.unknown");
    }

    /** Opens those whose time has come, each once: of what ended in these days and had enough people. */
    List<Opened> open(SurveyMoment moment, LocalDate today) {
        return sql.statement(
                        "insert into survey (co_training_id, moment, edition_id, invited, opens_on, closes_on)"
                                + " select g.id, :moment, (select max(e.id) from survey_edition e where e.moment = :moment),"
                                + " p.people, :today, :closes from co_training g cross join lateral (select"
                                + " cast(max(h.ends_at) at time zone g.zone as date) as day from half_day h"
                                + " where h.co_training_id = g.id) d cross join lateral (select count(*) as people from",
                        TookPart.ROWS,
                        "t where t.co_training_id = g.id) p where g.state in ('DONE', 'REPORTED')"
                                + " and d.day between :from and :until and p.people >= :least"
                                + " on conflict do nothing returning id, co_training_id")
                .with("moment", moment)
                .with("today", today)
                .with("closes", moment.closes(today))
                .with("from", moment.endedFrom(today))
                .with("until", moment.endedUntil(today))
                .with("least", LEAST)
                .list(Opened.class);
    }

    /** Everybody who took part is asked from now on. */
    List<MemberId> invite(Opened survey) {
        return sql.statement(
                        "insert into survey_guest (survey_id, member_id, answered) select :survey, t.member_id, false from",
                        TookPart.ROWS,
                        "t where t.co_training_id = :id order by random() returning member_id")
                .with("survey", survey.id())
                .with("id", survey.coTrainingId())
                .list(MemberId.class);
    }

    Optional<Asked> asked(CoTrainingId id, MemberId member) {
        return sql.statement("select s.id, s.moment, s.closes_on, t.answered from survey s join survey_guest t"
                        + " on t.survey_id = s.id where s.co_training_id = :id and not s.closed and t.member_id = :member"
                        + " order by s.opens_on desc, s.id desc limit 1")
                .with("id", id)
                .with("member", member)
                .find(Asked.class);
    }

    Held hold(long survey) {
        return sql.statement(
                        "select id, co_training_id, moment, closes_on, closed from survey where id = :id for update")
                .with("id", survey)
                .find(Held.class)
                .orElseThrow(SurveyRows::unknown);
    }

    /** Nobody else changes its questions until the transaction ends, and no survey of it opens. */
    void holdCoTraining(CoTrainingId id) {
        sql.statement("select id from co_training where id = :id for update")
                .with("id", id)
                .require(Long.class);
    }

    List<Long> open() {
        return sql.statement("select id from survey where not closed order by id")
                .list(Long.class);
    }

    boolean isOpened(CoTrainingId id, SurveyMoment moment) {
        return sql.statement("select id from survey where co_training_id = :id and moment = :moment")
                .with("id", id)
                .with("moment", moment)
                .find(Long.class)
                .isPresent();
    }

    /** Marks who has answered. Gives whether they were asked and had not. */
    boolean mark(long survey, MemberId member) {
        return sql.statement("update survey_guest set answered = true where survey_id = :survey"
                                + " and member_id = :member and not answered")
                        .with("survey", survey)
                        .with("member", member)
                        .run()
                > 0;
    }

    void say(long survey, SurveyQuestion question, SurveyReply reply) {
        var isText = question.kind() == QuestionKind.TEXT;
        sql.statement("insert into survey_reply (id, survey_id, question_id, value, words, state)"
                        + " values (gen_random_uuid(), :survey, :question, :value, :words, 'HELD')")
                .with("survey", survey)
                .with("question", question.id())
                .with("value", isText ? null : Integer.valueOf(reply.value()))
                .with("words", isText ? reply.value() : null)
                .run();
    }

    /** Nothing tells any more which of them was written last. */
    void shuffle(long survey) {
        sql.statement("with rows as (delete from survey_guest where survey_id = :survey returning *)"
                        + " insert into survey_guest select * from rows order by random()")
                .with("survey", survey)
                .run();
        sql.statement("with rows as (delete from survey_reply where survey_id = :survey and state = 'HELD' returning *)"
                        + " insert into survey_reply select * from rows order by random()")
                .with("survey", survey)
                .run();
    }

    /** Lets replies out, of each question at least so many and at least so many held back, by chance. */
    void release(long survey, int heldBack) {
        sql.statement("update survey_reply r set state = case when r.words <> '' then 'READING' else 'SHOWN' end"
                        + " from (select id, row_number() over (partition by question_id order by random()) as at,"
                        + " count(*) over (partition by question_id) as held from survey_reply"
                        + " where survey_id = :survey and state = 'HELD') x where x.id = r.id"
                        + " and x.held >= :least + :back and x.at <= x.held - :back")
                .with("survey", survey)
                .with("least", LEAST)
                .with("back", heldBack)
                .run();
    }

    boolean hasWaiting(long survey) {
        return sql.statement("select count(*) from survey_guest where survey_id = :survey and not answered")
                        .with("survey", survey)
                        .require(Long.class)
                > 0;
    }

    /** Nobody is asked any more, it is forgotten who was, and what too few said. */
    void close(long survey) {
        for (var statement : List.of(
                "delete from survey_reply where survey_id = :survey and state = 'HELD'",
                "delete from survey_guest where survey_id = :survey",
                "update survey set closed = true where id = :survey")) {
            sql.statement(statement).with("survey", survey).run();
        }
    }
}
