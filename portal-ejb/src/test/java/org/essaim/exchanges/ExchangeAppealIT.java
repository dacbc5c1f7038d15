package org.essaim.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import org.essaim.discovery.SearchRequest;
import org.essaim.discovery.SiteSearch;
import org.essaim.moderation.Appeal;
import org.essaim.moderation.CaseId;
import org.essaim.moderation.Cause;
import org.essaim.moderation.DecideCase;
import org.essaim.moderation.Decisions;
import org.essaim.moderation.EndCase;
import org.essaim.moderation.Judgement;
import org.essaim.moderation.Measure;
import org.essaim.moderation.ModerationDesk;
import org.essaim.moderation.ReportThing;
import org.essaim.moderation.Reporting;
import org.essaim.networks.ShownTo;
import org.essaim.notifications.NoticeBoard;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.Test;

/** What an appeal that is granted gives back, wherever it was to be seen. */
@DomainTest
class ExchangeAppealIT {

    @Inject
    private TestBoards boards;

    @Inject
    private ExchangeBoard board;

    @Inject
    private Reporting reporting;

    @Inject
    private ModerationDesk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private NoticeBoard bell;

    @Inject
    private SiteSearch search;

    @Inject
    private People people;

    @Inject
    private Sql sql;

    @Test
    void anAppealThatIsGrantedGivesBackWhatWasTakenAwayOnThePageAndInTheSearchAndTellsBothSides() throws Exception {
        var word = "essaimage" + System.nanoTime();
        var network = boards.board("02", 2);
        var author = network.member(0);
        var reporter = network.member(1);
        var offer = boards.proposed(
                author, network.network(), boards.mentoring(ExchangeSide.OFFER, word, ShownTo.EVERYONE));
        people.does(
                reporter,
                () -> reporting.report(ExchangeId.KIND, offer.value(), new ReportThing(Cause.ADVERTISING, "")));
        var id = new CaseId(sql.number(
                "select id from report_case where thing_kind = ? and thing_id = ?", ExchangeId.KIND, offer.value()));
        var moderator = people.enrol(aMember().moderator());
        people.does(
                moderator,
                () -> desk.decide(
                        new DecideCase(id, desk.open(id).rowVersion(), Judgement.ACCEPT, Measure.REMOVE, "Publicité")));
        awaitFound(reporter, word, 0);
        assertThatThrownBy(() -> people.as(reporter, () -> board.exchange(offer)))
                .isInstanceOf(NotFoundException.class);

        var reference = sql.text(
                "select reference from report_case_author where case_id = ? and member_id = ?",
                id.value(),
                author.requireMember().value());
        people.does(People.READER, () -> decisions.appeal(reference, new Appeal("C’est gratuit.")));
        var second = people.enrol(aMember().moderator());
        people.does(
                second,
                () -> desk.end(
                        new EndCase(id, desk.open(id).rowVersion(), EndCase.Outcome.OVERTURNED, "Relu de près")));
        assertThat(people.as(reporter, () -> board.exchange(offer)).line().isOpen())
                .isTrue();
        awaitFound(reporter, word, 1);
        assertThat(letters(author)).isEqualTo("moderation-removed,moderation-overturned");
        assertThat(letters(reporter)).isEqualTo("moderation-heard,moderation-reversed");
        for (var told : new Viewer[] {author, reporter}) {
            assertThat(people.as(told, () -> bell.mine(false, Slice.first(20))).items())
                    .hasSize(2);
        }
    }

    private void awaitFound(Viewer who, String word, long times) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(people.as(who, () -> search.search(SearchRequest.of(word)))
                                .total())
                        .isEqualTo(times));
    }

    private String letters(Viewer to) throws Exception {
        return sql.text(
                "select string_agg(template, ',' order by id) from mail_outbox where template like 'moderation-%'"
                        + " and recipient = (select email from member where id = ?)",
                to.requireMember().value());
    }
}
