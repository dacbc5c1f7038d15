package org.essaim.cotraining.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.networks.TestNetworks.coordinating;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.cotraining.CoTrainingIntake;
import org.essaim.cotraining.CoTrainingState;
import org.essaim.cotraining.PlanCoTraining;
import org.essaim.cotraining.PlanHalfDay;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.TestNetworks;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.seen.Seen;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class SurveysIT {

    private static final String OWN = "Le repas convenait-il ?";

    @Inject
    private CoTrainingIntake intake;

    @Inject
    private SurveyRound round;

    @Inject
    private SurveyAnswering answering;

    @Inject
    private SurveyResults results;

    @Inject
    private SurveyQuestions questions;

    @Inject
    private SurveyTexts texts;

    @Inject
    private SurveyData data;

    @Inject
    private TestNetworks networks;

    @Inject
    private People people;

    @Inject
    private HeldClock clock;

    @Inject
    private Transactions transactions;

    @Inject
    private Sql sql;

    private Viewer coordinator;
    private Viewer moderator;
    private NetworkId network;
    private List<Viewer> guests;
    private int planned;

    @BeforeEach
    void aNetwork() throws Exception {
        var running = people.enrol(aMember());
        network = networks.active(Joining.OPEN, running);
        coordinator = coordinating(network, running);
        moderator = people.enrol(aMember().moderator());
        guests = new ArrayList<>();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Viewer.PARIS);
    }

    /** One that ended so many days ago and in which so many people had a place. */
    private CoTrainingId ended(int daysAgo, int places) throws Exception {
        // Nobody is in two of them at once.
        var begin = LocalTime.of(0, 10 * planned++);
        var plan = new PlanCoTraining(
                "Plans de travail",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                "",
                "",
                "",
                "",
                "",
                1,
                50,
                null,
                null,
                null,
                false,
                0,
                "",
                List.of(new PlanHalfDay(null, today().minusDays(daysAgo), begin, begin.plusMinutes(5), "Ici", "")));
        while (guests.size() < places) {
            guests.add(people.enrol(aMember()));
        }
        var id = intake.takeIn(network, plan, coordinator.requireMember(), CoTrainingState.DONE, "");
        for (var guest : guests.subList(0, places)) {
            intake.register(id, guest.requireMember(), true);
        }
        return id;
    }

    private CoTrainingId asked(int places) throws Exception {
        var id = ended(0, places);
        round.ask();
        return id;
    }

    private SurveySheet sheet(CoTrainingId id, Viewer guest) throws Exception {
        return people.as(guest, () -> answering.sheet(id)).orElseThrow();
    }

    /** The same value wherever there are some, and a text. */
    private ReplyToSurvey saying(CoTrainingId id, Viewer guest, int value, String text) throws Exception {
        return new ReplyToSurvey(sheet(id, guest).questions().stream()
                .map(each ->
                        new SurveyReply(each.id(), each.kind() == QuestionKind.TEXT ? text : Integer.toString(value)))
                .toList());
    }

    private void answer(CoTrainingId id, int from, int until) throws Exception {
        for (var i = from; i < until; i++) {
            var guest = guests.get(i);
            var answer = saying(id, guest, 1 + i % 4, "Texte " + i);
            people.does(guest, () -> assertThat(answering.answer(id, answer)).isEqualTo(SurveyOutcome.COUNTED));
        }
    }

    private SurveyReport.Part shown(CoTrainingId id) throws Exception {
        return people.as(coordinator, () -> results.of(id)).parts().get(0);
    }

    private long people(CoTrainingId id) throws Exception {
        return shown(id).questions().get(0).people();
    }

    private long invitations(Viewer guest) throws Exception {
        return sql.number("select count(*) from notice_person p join notice n on n.id = p.notice_id"
                + " where n.topic = 'surveys-asked' and p.member_id = " + guest.requireMember());
    }

    @Test
    void whoTookPartIsAskedOnceOnTheDayItEndsAndOnceThreeMonthsLater() throws Exception {
        var id = ended(0, 5);
        Race.results(4, () -> {
            round.ask();
            return id;
        });
        round.ask();
        assertThat(invitations(guests.get(0))).isEqualTo(1);
        assertThat(sheet(id, guests.get(0)).moment()).isEqualTo(SurveyMoment.END);
        clock.pass(Duration.ofDays(93));
        round.settle();
        round.ask();
        round.ask();
        assertThat(invitations(guests.get(0))).isEqualTo(2);
        assertThat(sheet(id, guests.get(0)).moment()).isEqualTo(SurveyMoment.LATER);
    }

    @Test
    void nobodyIsAskedWhereFewerThanFiveTookPartNorWhoHadNoPlace() throws Exception {
        var few = asked(4);
        assertThat(people.as(guests.get(0), () -> answering.sheet(few))).isEmpty();
        var enough = asked(5);
        assertThat(people.as(coordinator, () -> answering.sheet(enough))).isEmpty();
        assertThat(people.as(guests.get(4), () -> answering.sheet(enough))).isPresent();
    }

    @Test
    void whatEndedLongAgoIsNotAskedAbout() throws Exception {
        var id = ended(20, 5);
        round.ask();
        assertThat(people.as(guests.get(0), () -> answering.sheet(id))).isEmpty();
    }

    @Test
    void anAnswerCountsOnceHoweverOftenItIsSentAndIsNotChanged() throws Exception {
        var id = asked(6);
        var guest = guests.get(0);
        var first = saying(id, guest, 5 - 1, "Premier");
        var second = saying(id, guest, 1, "Second");
        people.does(guest, () -> {
            assertThat(answering.answer(id, first)).isEqualTo(SurveyOutcome.COUNTED);
            assertThat(answering.answer(id, second)).isEqualTo(SurveyOutcome.BEFORE);
        });
        assertThat(sheet(id, guest).answered()).isTrue();
        assertThat(sql.number("select count(*) from survey_reply where words = 'Second'"))
                .isZero();
        assertThat(sql.number("select count(*) from survey_reply r join survey s on s.id = r.survey_id"
                        + " where s.co_training_id = " + id + " and r.value = 1"))
                .isZero();
    }

    @Test
    void ofTwoAnswersOfOnePersonAtOnceOneCounts() throws Exception {
        var id = asked(6);
        var guest = guests.get(0);
        var answer = saying(id, guest, 3, "Une fois");
        var counted = Race.results(8, () -> people.as(guest, () -> answering.answer(id, answer)));
        assertThat(counted).hasSize(8).containsOnlyOnce(SurveyOutcome.COUNTED);
        assertThat(sql.number("select count(*) from survey_reply where words = 'Une fois'"))
                .isEqualTo(2);
    }

    @Test
    void anEmptyAnswerAWrongValueAndAStrangersAnswerAreRefused() throws Exception {
        var id = asked(5);
        var guest = guests.get(0);
        people.does(guest, () -> {
            assertThatThrownBy(() -> answering.answer(id, new ReplyToSurvey(List.of())))
                    .isInstanceOf(RuleException.class);
            var wrong = saying(id, guest, 6, "");
            assertThatThrownBy(() -> answering.answer(id, wrong)).isInstanceOf(InvalidException.class);
        });
        var right = saying(id, guest, 3, "");
        people.does(moderator, () -> assertThatThrownBy(() -> answering.answer(id, right))
                .isInstanceOf(RuleException.class));
    }

    /** What PostgreSQL itself tells of rows: which transaction wrote them, and where they lie. */
    @Test
    void noRowOfAnAnswerLeadsToWhoGaveIt() throws Exception {
        var id = asked(12);
        answer(id, 0, 9);
        var survey = sheet(id, guests.get(11)).survey();
        assertThat(sql.number("select count(distinct xmin::text) from (select xmin from survey_guest where survey_id = "
                        + survey + " union all select xmin from survey_reply where survey_id = " + survey + ") x"))
                .isEqualTo(1);
        assertThat(columns("survey_reply"))
                .containsExactlyInAnyOrder("id", "survey_id", "question_id", "value", "words", "state");
        assertThat(columns("survey_guest")).containsExactlyInAnyOrder("survey_id", "member_id", "answered");
    }

    /** Texts are numbered in the order in which they were sent: where they lie is another one, in one of several surveys. */
    @Test
    void whereRepliesLieIsNotTheOrderInWhichTheyWereSent() throws Exception {
        var orders = new HashSet<String>();
        for (var i = 0; i < 3; i++) {
            guests.clear();
            var id = asked(9);
            answer(id, 0, 8);
            var lying = sql.text("select string_agg(r.words, ',' order by r.ctid) from survey_reply r join survey s"
                    + " on s.id = r.survey_id where s.co_training_id = " + id
                    + " and r.question_id = (select min(q.question_id)"
                    + " from survey_reply q where q.words is not null and q.survey_id = s.id)");
            assertThat(lying.split(",")).hasSize(8);
            orders.add(lying);
        }
        assertThat(orders).hasSizeGreaterThan(1);
    }

    private List<String> columns(String table) throws Exception {
        return List.of(
                sql.text("select string_agg(column_name, ',') from information_schema.columns where table_name = '"
                                + table + "'")
                        .split(","));
    }

    /** The attack: look at the results each night, and subtract. */
    @Test
    void twoLooksAtTheResultsNeverDifferByFewerThanFivePeople() throws Exception {
        var id = asked(18);
        var seen = new ArrayList<Long>();
        for (var i = 0; i < 17; i++) {
            answer(id, i, i + 1);
            round.settle();
            seen.add(people(id));
        }
        clock.pass(Duration.ofDays(22));
        round.settle();
        seen.add(people(id));
        assertThat(seen).contains(0L, 5L).endsWith(17L);
        for (var i = 1; i < seen.size(); i++) {
            var more = seen.get(i) - seen.get(i - 1);
            assertThat(more == 0 || more >= 5)
                    .as("after %d answers: %s", i + 1, seen)
                    .isTrue();
        }
    }

    @Test
    void fourAnswersAreNeverShownFiveAreWhenTheSurveyCloses() throws Exception {
        var four = asked(8);
        answer(four, 0, 4);
        var five = asked(8);
        answer(five, 0, 5);
        round.settle();
        assertThat(shown(five).isShown()).isFalse();
        clock.pass(Duration.ofDays(22));
        round.settle();
        assertThat(shown(four).isShown()).isFalse();
        assertThat(people(five)).isEqualTo(5);
        assertThat(sql.number("select count(*) from survey_reply r join survey s on s.id = r.survey_id"
                        + " where s.co_training_id = " + four))
                .isZero();
    }

    @Test
    void aSurveyClosesWhenEverybodyHasAnsweredAndForgetsWhoWasAsked() throws Exception {
        var id = asked(6);
        answer(id, 0, 6);
        round.settle();
        assertThat(people(id)).isEqualTo(6);
        assertThat(shown(id).closed()).isTrue();
        assertThat(people.as(guests.get(0), () -> answering.sheet(id))).isEmpty();
        assertThat(sql.number("select count(*) from survey_guest t join survey s on s.id = t.survey_id"
                        + " where s.co_training_id = " + id))
                .isZero();
    }

    @Test
    void onceOverNothingIsAskedNorAnswered() throws Exception {
        var id = asked(6);
        var answer = saying(id, guests.get(0), 3, "");
        clock.pass(Duration.ofDays(22));
        people.does(guests.get(0), () -> {
            assertThat(answering.sheet(id)).isEmpty();
            assertThatThrownBy(() -> answering.answer(id, answer)).isInstanceOf(RuleException.class);
        });
    }

    @Test
    void textsAreReadByModeratorsFirstAndThoseWithheldAreDeleted() throws Exception {
        var id = asked(6);
        answer(id, 0, 6);
        assertThat(waiting(id)).isEmpty();
        round.settle();
        var waiting = waiting(id);
        assertThat(waiting).hasSize(12);
        assertThat(written(id)).isEmpty();
        people.does(moderator, () -> {
            texts.show(waiting.get(0).id());
            assertThatThrownBy(() -> texts.withhold(waiting.get(1).id(), " ")).isInstanceOf(InvalidException.class);
            texts.withhold(waiting.get(1).id(), "Nomme quelqu’un");
            assertThatThrownBy(() -> texts.show(waiting.get(1).id())).isInstanceOf(NotFoundException.class);
        });
        assertThat(written(id)).containsExactly(waiting.get(0).words());
        assertThat(waiting(id)).hasSize(10);
        assertThat(sql.number("select count(*) from audit_entry where action = 'surveys.SurveyAudit.WITHHELD'"
                        + " and reason = 'Nomme quelqu’un' and thing_id = " + network))
                .isEqualTo(1);
    }

    private List<SurveyTextLine> waiting(CoTrainingId id) throws Exception {
        return people.as(moderator, () -> texts.list(Slice.first(100))).items().stream()
                .filter(each -> each.coTraining().equals(id))
                .toList();
    }

    private List<String> written(CoTrainingId id) throws Exception {
        return shown(id).questions().stream()
                .flatMap(each -> each.texts().stream())
                .toList();
    }

    @Test
    void resultsAreForWhoCoordinatesAndAdministrators() throws Exception {
        var id = asked(5);
        var administrator = people.enrol(aMember().administrator());
        assertThat(people.as(administrator, () -> results.of(id)).parts()).hasSize(1);
        for (var other : List.of(guests.get(0), moderator)) {
            people.does(other, () -> assertThatThrownBy(() -> results.of(id)).isInstanceOf(ForbiddenException.class));
        }
    }

    @Test
    void whoCoordinatesAddsThreeQuestionsUntilPeopleAreAsked() throws Exception {
        var id = ended(0, 5);
        var blank = Seen.of(new AskQuestions(List.of()));
        var asked = new AskQuestion(QuestionKind.SCALE, OWN, List.of());
        people.does(coordinator, () -> {
            assertThatThrownBy(() -> questions.askOwn(id, blank, new AskQuestions(List.of(asked, asked, asked, asked))))
                    .isInstanceOf(InvalidException.class);
            questions.askOwn(id, blank, new AskQuestions(List.of(asked)));
        });
        round.ask();
        var shown = sheet(id, guests.get(0)).questions();
        assertThat(shown.get(shown.size() - 1).words()).isEqualTo(OWN);
        assertThat(shown.get(shown.size() - 1).own()).isTrue();
        people.does(coordinator, () -> assertThatThrownBy(
                        () -> questions.askOwn(id, Seen.of(questions.ownForm(id)), new AskQuestions(List.of())))
                .isInstanceOf(RuleException.class));
    }

    @Test
    void answersKeepTheQuestionsTheyWereGivenTo() throws Exception {
        var id = asked(5);
        var before = sheet(id, guests.get(0)).questions();
        var administrator = people.enrol(aMember().administrator());
        people.does(administrator, () -> {
            var standing = questions.form(SurveyMoment.END);
            var other = new AskQuestions(
                    List.of(new AskQuestion(QuestionKind.CHOICE, "Reviendrez-vous ?", List.of("Oui", "Non", "oui"))));
            assertThatThrownBy(() -> questions.edit(
                            SurveyMoment.END,
                            Seen.of(standing),
                            new AskQuestions(
                                    List.of(new AskQuestion(QuestionKind.CHOICE, "Une seule ?", List.of("Oui"))))))
                    .isInstanceOf(InvalidException.class);
            questions.edit(SurveyMoment.END, Seen.of(standing), other);
        });
        try {
            assertThat(sheet(id, guests.get(0)).questions()).isEqualTo(before);
            assertThat(sheet(asked(5), guests.get(0)).questions())
                    .extracting(SurveyQuestion::words)
                    .containsExactly("Reviendrez-vous ?");
        } finally {
            sql.change(
                    "delete from survey where edition_id = (select max(id) from survey_edition where moment = 'END')");
            sql.change(
                    "delete from survey_edition where id = (select max(id) from survey_edition where moment = 'END')");
        }
    }

    @Test
    void whoLeavesIsNotAskedAnyMoreAndWhatWasSaidStays() throws Exception {
        var id = asked(6);
        answer(id, 0, 1);
        var gone = guests.get(0).requireMember();
        transactions.committed(() -> data.erase(new Person(gone, "", ""), LastWishes.NONE));
        assertThat(sql.number("select count(*) from survey_guest where member_id = " + gone))
                .isZero();
        assertThat(sql.number("select count(*) from survey_reply r join survey s on s.id = r.survey_id"
                        + " where s.co_training_id = " + id))
                .isPositive();
    }
}
