package org.essaim.networks.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.exchanges.TestBoards;
import org.essaim.exchanges.TestBoards.Board;
import org.essaim.identity.MemberProfiles;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.moderation.CaseId;
import org.essaim.moderation.Cause;
import org.essaim.moderation.DecideCase;
import org.essaim.moderation.Judgement;
import org.essaim.moderation.Measure;
import org.essaim.moderation.ModerationDesk;
import org.essaim.moderation.ReportThing;
import org.essaim.moderation.Reporting;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.SignInRequiredException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class NetworkDirectoryIT {

    @Inject
    private TestBoards boards;

    @Inject
    private NetworkDirectory directory;

    @Inject
    private CardReports reports;

    @Inject
    private Reporting reporting;

    @Inject
    private ModerationDesk desk;

    @Inject
    private Transactions transactions;

    @Inject
    private MemberProfiles profiles;

    @Inject
    private People people;

    @Inject
    private Sql sql;

    private Board board;
    private Viewer shy;
    private Viewer other;

    @BeforeEach
    void aNetwork() throws Exception {
        board = boards.board("02", 2);
        shy = board.member(0);
        other = board.member(1);
        people.does(
                shy,
                () -> profiles.present(new EditProfile(
                        "Aubin Discret", SchoolRole.TEACHER, Set.of("SVT"), Set.of("4E"), "02", null, "", false)));
    }

    @Test
    void theOthersReadTheNameUntilTheMemberShowsMore() throws Exception {
        people.does(shy, () -> directory.save(new SaveCard(CardAudience.NOBODY, "Arles", "Prêter un microscope")));
        assertThat(line(other)).satisfies(hidden -> {
            assertThat(hidden.shown()).isFalse();
            assertThat(hidden.disciplines()).isEmpty();
            assertThat(hidden.academie()).isEmpty();
            assertThat(hidden.town()).isEmpty();
            assertThat(hidden.helps()).isEmpty();
        });
        assertThat(found(other, Set.of("SVT"))).isEmpty();

        people.does(shy, () -> directory.save(new SaveCard(CardAudience.NETWORKS, "Arles", "Prêter un microscope")));
        assertThat(line(other)).satisfies(shown -> {
            assertThat(shown.disciplines()).containsExactly("SVT");
            assertThat(shown.academie()).contains("02");
            assertThat(shown.town()).isEqualTo("Arles");
        });
        assertThat(found(other, Set.of("SVT"))).containsExactly("Aubin Discret");
        assertThat(people.as(shy, directory::mine)).usingRecursiveComparison().isEqualTo(line(other));
    }

    @Test
    void aCardIsSeenAsFarAsItsMemberSaysAndNobodyIsFoundByWhatTheyDoNotShow() throws Exception {
        sql.change("update member set public_profile = false where id in (select member_id from network_membership"
                + " where network_id = " + board.network() + ")");
        sql.change("update network set members_shown_to = 'EVERYONE' where id = " + board.network());
        var stranger = people.enrol(aMember());
        var readers = Map.of(
                other, CardAudience.NETWORKS, stranger, CardAudience.PORTAL, People.READER, CardAudience.EVERYONE);
        for (var audience : CardAudience.values()) {
            people.does(shy, () -> directory.save(new SaveCard(audience, "Arles", "Prêter un microscope")));
            for (var reader : readers.entrySet()) {
                var isShown = audience.compareTo(reader.getValue()) >= 0;
                assertThat(found(reader.getKey(), Set.of("SVT")))
                        .as("%s, read by %s", audience, reader.getValue())
                        .isEqualTo(isShown ? List.of("Aubin Discret") : List.of());
                if (reader.getKey() != other) {
                    assertThat(found(reader.getKey(), Set.of()))
                            .as("%s, named to %s", audience, reader.getValue())
                            .isEqualTo(isShown ? List.of("Aubin Discret") : List.of());
                }
            }
        }
        assertThat(found(other, Set.of())).as("members read every name").hasSizeGreaterThan(2);
    }

    @Test
    void whatANetworkKeepsToItsMembersNobodyFromElsewhereReads() throws Exception {
        sql.change("update network set members_shown_to = 'MEMBERS' where id = " + board.network());
        people.does(shy, () -> directory.save(new SaveCard(CardAudience.EVERYONE, "Arles", "")));
        var stranger = people.enrol(aMember());
        assertThatThrownBy(() -> found(stranger, Set.of())).isInstanceOf(ForbiddenException.class);
        assertThatThrownBy(() -> found(People.READER, Set.of())).isInstanceOf(SignInRequiredException.class);
    }

    @Test
    void aCardIsReportedByWhoSeesItTakenOutAndPutBack() throws Exception {
        var id = shy.requireMember().value();
        people.does(shy, () -> directory.save(new SaveCard(CardAudience.NETWORKS, "Arles", "Acheter en ligne")));
        var stranger = people.enrol(aMember());
        assertThat(people.as(stranger, () -> reports.seen(id))).isEmpty();
        assertThat(people.as(People.READER, () -> reports.seen(id))).isEmpty();
        assertThat(people.as(other, () -> reports.seen(id))).hasValueSatisfying(thing -> {
            assertThat(thing.extract()).contains("Acheter en ligne");
            assertThat(thing.answering()).containsExactly(shy.requireMember());
        });
        var moderator = people.enrol(aMember().moderator());
        people.does(moderator, () -> transactions.committed(() -> reports.remove(id, "Publicité")));
        assertThat(line(other).helps()).isEmpty();
        people.does(moderator, () -> transactions.committed(() -> reports.restore(id)));
        assertThat(line(other).helps()).isEqualTo("Acheter en ligne");
    }

    @Test
    void aCardThatWasTakenOutComesBackWithOtherWordsAlone() throws Exception {
        var id = shy.requireMember().value();
        people.does(shy, () -> directory.save(new SaveCard(CardAudience.NETWORKS, "Arles", "Acheter en ligne")));
        var moderator = people.enrol(aMember().moderator());
        people.does(other, () -> reporting.report("card", id, new ReportThing(Cause.ADVERTISING, "")));
        var decided =
                new CaseId(sql.number("select id from report_case where thing_kind = 'card' and thing_id = " + id));
        people.does(
                moderator,
                () -> desk.decide(new DecideCase(
                        decided,
                        sql.number("select row_version from report_case where id = " + decided),
                        Judgement.ACCEPT,
                        Measure.REMOVE,
                        "Publicité")));
        var elsewhere = new SaveCard(CardAudience.PORTAL, "Nîmes", "acheter  en ligne !");
        assertThatThrownBy(() -> people.does(shy, () -> directory.save(elsewhere)))
                .isInstanceOfSatisfying(InvalidException.class, refusal -> assertThat(refusal.violations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactly("shownTo"));
        people.does(shy, () -> directory.save(new SaveCard(CardAudience.NOBODY, "Nîmes", "Acheter en ligne")));
        assertThat(line(other).helps()).isEmpty();
        people.does(shy, () -> directory.save(new SaveCard(CardAudience.NETWORKS, "Nîmes", "Prêter un microscope")));
        assertThat(line(other).helps()).isEqualTo("Prêter un microscope");
        assertThat(people.as(moderator, () -> desk.open(decided)).isShownAgain())
                .isTrue();
    }

    @Test
    void aCardThatSaysSomethingElseByNowIsNotDecidedUnread() throws Exception {
        var id = shy.requireMember().value();
        people.does(shy, () -> directory.save(new SaveCard(CardAudience.NETWORKS, "Arles", "Acheter en ligne")));
        var moderator = people.enrol(aMember().moderator());
        people.does(other, () -> reporting.report("card", id, new ReportThing(Cause.ADVERTISING, "")));
        var open = new CaseId(sql.number("select id from report_case where thing_kind = 'card' and thing_id = " + id));
        var read = people.as(moderator, () -> desk.open(open)).rowVersion();
        people.does(shy, () -> directory.save(new SaveCard(CardAudience.NETWORKS, "Arles", "Prêter un microscope")));
        var decision = new DecideCase(open, read, Judgement.ACCEPT, Measure.REMOVE, "Publicité");
        assertThatThrownBy(() -> people.does(moderator, () -> desk.decide(decision)))
                .isInstanceOf(ConflictException.class);
        assertThat(line(other).helps()).isEqualTo("Prêter un microscope");
    }

    @Test
    void aNetworkThatIsOverHasNone() throws Exception {
        sql.change("update network set state = 'CLOSED', members_when_closed = 3 where id = " + board.network());
        assertThatThrownBy(() -> found(other, Set.of())).isInstanceOf(NotFoundException.class);
    }

    private DirectoryLine line(Viewer who) throws Exception {
        return people.as(
                        who,
                        () -> directory.page(
                                board.network(), new DirectoryFilter("aubin", Set.of(), Set.of()), Slice.first(10)))
                .items()
                .get(0);
    }

    private List<String> found(Viewer who, Set<String> disciplines) throws Exception {
        return people
                .as(
                        who,
                        () -> directory.page(
                                board.network(), new DirectoryFilter("", disciplines, Set.of()), Slice.first(10)))
                .items()
                .stream()
                .map(DirectoryLine::name)
                .toList();
    }
}
