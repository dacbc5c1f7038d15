package org.essaim.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.discovery.SearchRequest;
import org.essaim.discovery.SiteSearch;
import org.essaim.exchanges.TestBoards.Board;
import org.essaim.exchanges.fit.FitReason;
import org.essaim.networks.ShownTo;
import org.essaim.networks.members.NetworkJoining;
import org.essaim.notifications.KnownThings;
import org.essaim.notifications.Sight;
import org.essaim.notifications.Thing;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class ExchangesIT {

    @Inject
    private TestBoards boards;

    @Inject
    private ExchangeBoard reading;

    @Inject
    private ExchangeLife life;

    @Inject
    private ExchangeRound round;

    @Inject
    private ExchangeDocuments documents;

    @Inject
    private KnownThings things;

    @Inject
    private Transactions transactions;

    @Inject
    private ExchangeReports reports;

    @Inject
    private NetworkJoining joining;

    @Inject
    private SiteSearch search;

    @Inject
    private People people;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private Board board;
    private Viewer author;
    private Viewer colleague;
    private Viewer stranger;

    @BeforeEach
    void aBoard() throws Exception {
        board = boards.board("02", 2);
        author = board.member(0);
        colleague = board.member(1);
        stranger = people.enrol(aMember());
    }

    @Test
    void membersOfTheNetworkAloneOfferAndLookForSomething() throws Exception {
        var offer = boards.mentoring(ExchangeSide.OFFER, "Relire vos capsules", ShownTo.EVERYONE);
        assertThatThrownBy(() -> boards.proposed(stranger, board.network(), offer))
                .isInstanceOf(ForbiddenException.class);
        var id = boards.proposed(author, board.network(), offer);
        var view = people.as(colleague, () -> reading.exchange(id));
        assertThat(view.line().academie()).isEqualTo("02");
        assertThat(view.author()).isPresent();
        assertThat(view.own()).isFalse();
    }

    @Test
    void whatCannotBeIsRefusedBesideItsField() {
        var today = LocalDate.ofInstant(clock.instant(), Viewer.PARIS);
        assertThatThrownBy(() -> boards.proposed(
                        author,
                        board.network(),
                        new ProposeExchange(
                                null,
                                ExchangeHelp.VISIT,
                                " ",
                                "",
                                Set.of("ALCHIMIE"),
                                Set.of("9E"),
                                Set.of(),
                                ExchangeMode.IN_PERSON,
                                "",
                                today.plusYears(2),
                                null)))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactlyInAnyOrder(
                                "side", "title", "disciplines", "levels", "town", "until", "shownTo"));
    }

    @Test
    void whatIsForMembersIsFoundByNobodyElse() throws Exception {
        var word = "ruche" + System.nanoTime();
        var offer = boards.mentoring(ExchangeSide.OFFER, "Ouvrir " + word, ShownTo.MEMBERS);
        var id = boards.proposed(author, board.network(), offer);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(found(colleague, word)).isEqualTo(1));
        assertThat(people.as(colleague, () -> reading.latest(board.network(), 5)))
                .hasSize(1);
        for (var other : List.of(stranger, People.READER)) {
            assertThat(found(other, word)).isZero();
            assertThat(people.as(other, () -> reading.latest(board.network(), 5)))
                    .isEmpty();
            assertThat(people.as(other, () -> reading.page(ExchangeFilter.of(board.network()), Slice.first(5)))
                            .total())
                    .isZero();
            assertThat(people.as(other, () -> reports.seen(id.value()))).isEmpty();
            assertThatThrownBy(() -> people.as(other, () -> reading.exchange(id)))
                    .isInstanceOf(NotFoundException.class);
        }
        people.does(author, () -> life.close(id, true));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(found(colleague, word)).isZero());
        assertThatThrownBy(() -> people.as(colleague, () -> reading.exchange(id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(author, () -> reading.exchange(id)).line().state()).isEqualTo(ExchangeState.FOUND);
    }

    private long found(Viewer who, String word) throws Exception {
        return people.as(who, () -> search.search(SearchRequest.of(word))).total();
    }

    @Test
    void outsideOfTheNetworkTheNameIsShownWhereNetworkAndProfileSaySo() throws Exception {
        var id = boards.proposed(
                author, board.network(), boards.mentoring(ExchangeSide.OFFER, "Une heure", ShownTo.EVERYONE));
        for (var shown : List.of("MEMBERS", "EVERYONE")) {
            for (var known : List.of("false", "true")) {
                sql.change("update network set members_shown_to = '" + shown + "' where id = " + board.network());
                sql.change("update member set public_profile = " + known + " where id = " + author.requireMember());
                assertThat(people.as(stranger, () -> reading.exchange(id))
                                .author()
                                .isPresent())
                        .as(shown + " " + known)
                        .isEqualTo(shown.equals("EVERYONE") && known.equals("true"));
            }
        }
    }

    @Test
    void aNewOneIsToldToThoseWhomItFitsAcrossNetworksWhereBothAreForEveryone() throws Exception {
        var elsewhere = boards.board("14", 2);
        var need = boards.mentoring(ExchangeSide.NEED, "Débuter en cinquième", ShownTo.EVERYONE);
        var mine = boards.proposed(author, board.network(), need);
        boards.proposed(colleague, board.network(), boards.mentoring(ExchangeSide.NEED, "Pour nous", ShownTo.MEMBERS));
        var told = told(author);
        var toldColleague = told(colleague);
        var offer = boards.proposed(
                elsewhere.member(0),
                elsewhere.network(),
                boards.mentoring(ExchangeSide.OFFER, "Accompagner", ShownTo.EVERYONE));
        assertThat(told(author)).isEqualTo(told + 1);
        assertThat(told(colleague)).isEqualTo(toldColleague);
        assertThat(people.as(author, () -> reading.exchange(mine)).fits())
                .filteredOn(fit -> fit.line().id().equals(offer))
                .singleElement()
                .satisfies(fit -> assertThat(fit.reasons())
                        .containsExactly(FitReason.SAME_DISCIPLINE, FitReason.SAME_LEVEL, FitReason.REMOTE));
    }

    private long told(Viewer who) throws Exception {
        return sql.number("select count(*) from notice_person p join notice n on n.id = p.notice_id"
                + " where n.topic like 'exchanges-%' and p.member_id = " + who.requireMember());
    }

    @Test
    void itEndsByItselfAndItsAuthorIsToldOnceAWeekBefore() throws Exception {
        var id = boards.proposed(
                author, board.network(), boards.mentoring(ExchangeSide.OFFER, "Une heure", ShownTo.MEMBERS));
        clock.pass(Duration.ofDays(22));
        assertThat(told(author)).isZero();
        clock.pass(Duration.ofDays(2));
        people.does(Viewer.portal(), () -> round.tell());
        people.does(Viewer.portal(), () -> round.tell());
        assertThat(told(author)).isEqualTo(1);
        people.does(author, () -> life.renew(id));
        clock.pass(Duration.ofDays(60));
        people.does(Viewer.portal(), () -> round.tell());
        assertThat(told(author)).isEqualTo(1);
        clock.pass(Duration.ofDays(40));
        people.does(Viewer.portal(), () -> round.end());
        assertThat(people.as(author, () -> reading.exchange(id)).line().state()).isEqualTo(ExchangeState.EXPIRED);
        people.does(author, () -> life.renew(id));
        assertThat(people.as(colleague, () -> reading.exchange(id)).line().isOpen())
                .isTrue();
    }

    @Test
    void afterItsLastDayItIsGoneEverywhereBeforeAnythingClosesIt() throws Exception {
        var offer = boards.proposed(
                author, board.network(), boards.mentoring(ExchangeSide.OFFER, "Une heure", ShownTo.EVERYONE));
        var asked = Set.of(sight(author, offer), sight(colleague, offer), sight(stranger, offer));
        clock.pass(Duration.ofDays(30));
        assertThat(seen(asked)).isEqualTo(asked);
        assertThat(documents.documents(List.of(offer.value()), 1)).hasSize(1);
        clock.pass(Duration.ofDays(1));
        assertThat(seen(asked)).containsExactly(sight(author, offer));
        assertThat(documents.documents(List.of(offer.value()), 1)).isEmpty();
        assertThat(sql.text("select state from exchange where id = ?", offer.value()))
                .isEqualTo("OPEN");
    }

    private Set<Sight> seen(Set<Sight> asked) throws Exception {
        var seen = new HashSet<Sight>();
        transactions.committed(() -> seen.addAll(things.seen(asked)));
        return seen;
    }

    private static Sight sight(Viewer who, ExchangeId offer) {
        return new Sight(who.requireMember(), Thing.of(offer));
    }

    @Test
    void whoLeavesTakesAlongWhatIsOpen() throws Exception {
        var id = boards.proposed(
                author, board.network(), boards.mentoring(ExchangeSide.OFFER, "Une heure", ShownTo.EVERYONE));
        people.does(author, () -> joining.leave(board.network()));
        assertThatThrownBy(() -> people.as(stranger, () -> reading.exchange(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.does(author.holding(Set.of()), () -> life.renew(id)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    void whoLooksAfterTheNetworkTakesOneAwayForAReasonThatIsKept() throws Exception {
        var id = boards.proposed(
                author, board.network(), boards.mentoring(ExchangeSide.OFFER, "Une heure", ShownTo.EVERYONE));
        for (var other : List.of(colleague, stranger)) {
            assertThatThrownBy(() -> people.does(other, () -> life.remove(id, "Hors sujet")))
                    .isInstanceOf(ForbiddenException.class);
        }
        assertThatThrownBy(() -> people.does(board.coordinator(), () -> life.remove(id, " ")))
                .isInstanceOf(InvalidException.class);
        people.does(board.coordinator(), () -> life.remove(id, "Hors sujet"));
        assertThat(sql.number("select count(*) from audit_entry where action = 'exchanges.ExchangesAudit.REMOVED'"
                        + " and thing_id = " + id))
                .isEqualTo(1);
        assertThat(told(author)).isEqualTo(1);
        for (var act : Stream.<Runnable>of(() -> life.renew(id), () -> life.close(id, true))
                .toList()) {
            assertThatThrownBy(() -> people.does(author, act::run)).isInstanceOf(RuleException.class);
        }
    }

    @Test
    void whatIsAnotherIsChangedByNobodyElse() throws Exception {
        var offer = boards.mentoring(ExchangeSide.OFFER, "Une heure", ShownTo.EVERYONE);
        var id = boards.proposed(author, board.network(), offer);
        for (var act : Stream.<Runnable>of(
                        () -> life.draft(id),
                        () -> life.change(id, offer),
                        () -> life.close(id, false),
                        () -> life.renew(id))
                .toList()) {
            assertThatThrownBy(() -> people.does(colleague, act::run)).isInstanceOf(ForbiddenException.class);
        }
    }
}
