package org.essaim.announcements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.essaim.networks.TestNetworks.as;
import static org.essaim.testing.MemberBuilder.aMember;
import static org.essaim.testing.People.READER;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.discovery.SearchRequest;
import org.essaim.discovery.SiteSearch;
import org.essaim.figures.Count;
import org.essaim.figures.FigureTable;
import org.essaim.figures.NetworkDashboard;
import org.essaim.files.AttachedFile;
import org.essaim.files.FileDownload;
import org.essaim.files.FileId;
import org.essaim.files.FileKeeping;
import org.essaim.files.Upload;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.ShownTo;
import org.essaim.networks.TestNetworks;
import org.essaim.networks.members.AskToJoin;
import org.essaim.networks.members.DecisionReason;
import org.essaim.networks.members.NetworkJoining;
import org.essaim.networks.members.NetworkMembers;
import org.essaim.notifications.Following;
import org.essaim.notifications.NoticeBoard;
import org.essaim.notifications.NoticeId;
import org.essaim.notifications.NoticeLine;
import org.essaim.notifications.NoticePreferences;
import org.essaim.notifications.NoticeZone;
import org.essaim.notifications.Rhythm;
import org.essaim.notifications.SavePreferences;
import org.essaim.notifications.Thing;
import org.essaim.notifications.TopicPreference;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.nodes.Rehearsal;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.seen.ChangedMeanwhileException;
import org.essaim.shared.seen.Seen;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.Action;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Race;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class AnnouncementsIT {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String TOPIC = "announcements-published";

    @Inject
    private AnnouncementWriting writing;

    @Inject
    private AnnouncementBoard board;

    @Inject
    private AnnouncementAccounts accounts;

    @Inject
    private AnnouncementReach reach;

    @Inject
    private AnnouncementPublishing publishing;

    @Inject
    private AnnouncementReports reports;

    @Inject
    private AnnouncementFiles files;

    @Inject
    private FileKeeping keeping;

    @Inject
    private FileDownload download;

    @Inject
    @Any
    private Instance<PersonalData> held;

    @Inject
    private NetworkDashboard dashboard;

    @Inject
    private Rehearsal rehearsal;

    @Inject
    private TestNetworks networks;

    @Inject
    private NetworkJoining joining;

    @Inject
    private NetworkMembers members;

    @Inject
    private NoticeBoard bell;

    @Inject
    private NoticePreferences preferences;

    @Inject
    private Following following;

    @Inject
    private SiteSearch search;

    @Inject
    private People people;

    @Inject
    private Transactions transactions;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private NetworkId network;
    private Viewer coordinator;
    private Viewer member;
    private Viewer stranger;

    @BeforeEach
    void aNetwork() throws Exception {
        clock.holdAt(
                LocalDate.now(Viewer.PARIS).atTime(10, 0).atZone(Viewer.PARIS).toInstant());
        var running = people.enrol(aMember().named("Cosme Essai"));
        var belonging = people.enrol(aMember());
        stranger = people.enrol(aMember());
        network = networks.of("28", running, belonging);
        coordinator = as(NetworkRole.COORDINATOR, network, running);
        member = as(NetworkRole.MEMBER, network, belonging);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsNotSentUnread() throws Exception {
        var id = written("Salle B", ShownTo.MEMBERS);
        var read = people.as(coordinator, () -> Seen.of(writing.said(id)));
        people.does(coordinator, () -> writing.change(id, read, said("Salle C", ShownTo.MEMBERS), false));
        assertThatThrownBy(() -> people.does(coordinator, () -> writing.publish(id, read)))
                .isInstanceOf(ChangedMeanwhileException.class);
        assertThatThrownBy(() -> people.does(
                        coordinator,
                        () -> writing.schedule(
                                id,
                                read,
                                new ScheduleAnnouncement(LocalDate.now().plusDays(3), LocalTime.NOON))))
                .isInstanceOf(ChangedMeanwhileException.class);
    }

    @Test
    void whatIsWrittenIsADraftUntilItIsSentAndThenToldOnce() throws Exception {
        var id = written("Journée portes ouvertes", ShownTo.MEMBERS);
        assertThatThrownBy(() -> people.as(member, () -> board.announcement(id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(told(member)).isEmpty();
        assertThat(Race.winners(6, ConflictException.class, () -> {
                    people.does(coordinator, () -> writing.publish(id, Seen.of(writing.said(id))));
                    return true;
                }))
                .isEqualTo(1);
        assertThat(told(member)).singleElement().satisfies(line -> assertThat(line.words())
                .contains("Journée portes ouvertes"));
        await().atMost(SOON).untilAsserted(() -> assertThat(letters(member)).isEqualTo(1));
        assertThat(told(coordinator)).isEmpty();
        assertThat(sql.text("select (placeholders ->> 'list') || ' ' || (placeholders ->> 'replyTo') from mail_outbox"
                        + " where template = 'announcements-published' order by id desc limit 1"))
                .startsWith("network-" + network)
                .endsWith("@example.org");
    }

    @Test
    void aScheduledOneIsPublishedOnceByWhicheverNodeIsFirstAndCanBeStoppedUntilThen() throws Exception {
        var id = written("À dix heures", ShownTo.MEMBERS);
        var stopped = written("Finalement non", ShownTo.MEMBERS);
        var tomorrow = new ScheduleAnnouncement(LocalDate.now(clock).plusDays(1), LocalTime.of(10, 0));
        people.does(coordinator, () -> writing.schedule(id, Seen.of(writing.said(id)), tomorrow));
        people.does(coordinator, () -> writing.schedule(stopped, Seen.of(writing.said(stopped)), tomorrow));
        people.does(
                coordinator,
                () -> writing.change(
                        id, Seen.of(writing.said(id)), said("À dix heures, changé", ShownTo.MEMBERS), false));
        people.does(coordinator, () -> writing.stop(stopped));
        assertThat(publishing.due(clock.instant())).doesNotContain(id);
        var due = people.as(coordinator, () -> board.announcement(id)).line().dueAt();
        assertThat(people.as(coordinator, () -> accounts.account(id)).letters())
                .as("letters leave when it is published, and not before")
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.first()).isAfterOrEqualTo(due));
        clock.pass(Duration.ofDays(2));
        var now = clock.instant();
        assertThat(publishing.due(now)).contains(id).doesNotContain(stopped);
        Race.results(4, () -> {
            publishing.publishDue(id, now);
            return id;
        });
        assertThat(told(member)).singleElement().satisfies(line -> assertThat(line.words())
                .contains("À dix heures, changé"));
        assertThat(sql.number(
                        "select count(*) from notice where about_kind = 'announcement' and about_id = ?", id.value()))
                .isEqualTo(1);
        assertThat(people.as(coordinator, () -> board.announcement(stopped))
                        .line()
                        .state())
                .isEqualTo(AnnouncementState.DRAFT);
    }

    @Test
    void nobodyOffersForAnswersTheAddressOfSomebodyElse() throws Exception {
        var id = written("Réponses", ShownTo.MEMBERS);
        var without = new WriteAnnouncement("Réponses", "À qui ?", ShownTo.MEMBERS, false, List.of());
        var with = new WriteAnnouncement("Réponses", "À moi", ShownTo.MEMBERS, true, List.of());
        var second = as(NetworkRole.COORDINATOR, network, stranger);
        people.does(coordinator, () -> writing.change(id, Seen.of(writing.said(id)), without, false));
        assertThatThrownBy(() -> people.does(second, () -> writing.change(id, Seen.of(writing.said(id)), with, false)))
                .isInstanceOf(InvalidException.class);
        people.does(coordinator, () -> writing.change(id, Seen.of(writing.said(id)), with, false));
        people.does(second, () -> writing.change(id, Seen.of(writing.said(id)), with, false));
        assertThat(people.as(coordinator, () -> writing.said(id)).replies()).isTrue();
    }

    @Test
    void whatWasSentMeanwhileIsSentNoSecondTimeForWhoLooksAtIt() throws Exception {
        var id = written("Regardée", ShownTo.MEMBERS);
        people.does(coordinator, () -> writing.publish(id, Seen.of(writing.said(id))));
        assertThat(rehearsal.of(() -> reach.before(id, clock.instant()))).isEmpty();
    }

    @Test
    void whatIsForMembersReachesNobodyElseByAnyWay() throws Exception {
        var word = "Zinzolin" + UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        var elsewhere = people.enrol(aMember());
        var other = networks.of("28", elsewhere);
        var former = people.enrol(aMember());
        people.does(former, () -> joining.join(network, new AskToJoin("")));
        var suspended = people.enrol(aMember());
        people.does(suspended, () -> joining.join(network, new AskToJoin("")));
        var id = written(word, ShownTo.MEMBERS);
        people.does(coordinator, () -> writing.publish(id, Seen.of(writing.said(id))));
        people.does(former, () -> joining.leave(network));
        people.does(
                coordinator,
                () -> members.suspend(network, suspended.requireMember(), new DecisionReason("Publicité")));
        var open = written(word + " public", ShownTo.EVERYONE);
        people.does(coordinator, () -> writing.publish(open, Seen.of(writing.said(open))));
        var outside = new LinkedHashMap<String, Viewer>();
        outside.put("reader", READER);
        outside.put("stranger", stranger);
        outside.put("former", former);
        outside.put("suspended", suspended);
        outside.put("elsewhere", as(NetworkRole.COORDINATOR, other, elsewhere));
        outside.put("moderator", people.enrol(aMember().moderator()));
        await().atMost(SOON).untilAsserted(() -> assertThat(found(member, word)).isEqualTo(2));
        for (var each : outside.entrySet()) {
            var who = each.getValue();
            assertThatThrownBy(() -> people.as(who, () -> board.announcement(id)))
                    .as(each.getKey())
                    .isInstanceOf(NotFoundException.class);
            assertThat(people.as(who, () -> board.last(network, 5)))
                    .as(each.getKey())
                    .extracting(AnnouncementLine::id)
                    .containsExactly(open);
            assertThat(people.as(who, () -> board.page(network, Slice.first(5))).items())
                    .extracting(AnnouncementLine::id)
                    .containsExactly(open);
            assertThat(found(who, word)).as(each.getKey()).isEqualTo(1);
            assertThat(people.as(who, () -> reports.seen(id.value()))).isEmpty();
            if (who.isSignedIn()) {
                assertThat(told(who)).as(each.getKey()).isEmpty();
                assertThat(people.as(who, () -> board.mine(5))).isEmpty();
            }
        }
        assertThat(people.as(member, () -> board.mine(5))).hasSize(2);
        var administrator = people.enrol(aMember().administrator());
        assertThat(people.as(administrator, () -> board.announcement(id)).text())
                .isNotEmpty();
        assertThat(told(administrator)).isEmpty();
        assertThat(people.as(member, () -> reports.seen(id.value()))).isPresent();
    }

    private long found(Viewer who, String word) throws Exception {
        return people.as(who, () -> search.search(SearchRequest.of(word))).total();
    }

    @Test
    void onlyWhoRunsTheNetworkWritesChangesAndSends() throws Exception {
        var id = written("Réservé", ShownTo.EVERYONE);
        var elsewhere = people.enrol(aMember());
        var other = networks.of("28", elsewhere);
        for (var intruder : List.of(
                READER,
                stranger,
                member,
                as(NetworkRole.COORDINATOR, other, elsewhere),
                as(NetworkRole.MODERATOR, network, stranger))) {
            for (var act : List.<Action>of(
                    () -> writing.write(network, said("Intrus", ShownTo.EVERYONE)),
                    () -> writing.said(id),
                    () -> writing.change(id, new Seen(""), said("Intrus", ShownTo.EVERYONE), true),
                    () -> writing.schedule(
                            id,
                            Seen.of(writing.said(id)),
                            new ScheduleAnnouncement(LocalDate.now(clock).plusDays(1), LocalTime.NOON)),
                    () -> writing.stop(id),
                    () -> writing.publish(id, Seen.of(writing.said(id))),
                    () -> writing.withdraw(id, "Non"),
                    () -> writing.discard(id, Seen.of(writing.said(id))),
                    () -> accounts.account(id),
                    () -> accounts.corrected(id))) {
                assertThatThrownBy(() -> people.does(intruder, act)).isInstanceOf(BusinessException.class);
            }
        }
        people.does(coordinator, () -> writing.discard(id, Seen.of(writing.said(id))));
        assertThatThrownBy(() -> people.as(coordinator, () -> board.announcement(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aCorrectionTellsNobodyUnlessAskedAndAWithdrawnOneIsNoMoreTold() throws Exception {
        var id = written("Salle B", ShownTo.MEMBERS);
        people.does(coordinator, () -> writing.publish(id, Seen.of(writing.said(id))));
        people.does(
                coordinator,
                () -> writing.change(id, Seen.of(writing.said(id)), said("Salle C", ShownTo.MEMBERS), false));
        assertThat(told(member)).hasSize(1);
        assertThat(people.as(coordinator, () -> accounts.corrected(id))).isEmpty();
        assertThat(people.as(member, () -> board.announcement(id)).line().correctedAt())
                .isNotNull();
        people.does(
                coordinator,
                () -> writing.change(id, Seen.of(writing.said(id)), said("Salle D", ShownTo.MEMBERS), true));
        assertThat(told(member)).hasSize(2);
        assertThat(people.as(coordinator, () -> accounts.account(id)).groups())
                .as("its first letters stay known")
                .isNotEmpty();
        assertThat(people.as(coordinator, () -> accounts.corrected(id)))
                .hasValueSatisfying(again -> assertThat(again.sent()).isTrue());
        assertThatThrownBy(() -> people.does(coordinator, () -> writing.withdraw(id, " ")))
                .isInstanceOf(BusinessException.class);
        var seen = people.as(coordinator, () -> Seen.of(writing.said(id)));
        people.does(coordinator, () -> writing.withdraw(id, "Erreur de date."));
        assertThat(told(member)).isEmpty();
        var view = people.as(member, () -> board.announcement(id));
        assertThat(view.text()).isEmpty();
        assertThat(view.reason()).isEqualTo("Erreur de date.");
        var late = said("Salle E", ShownTo.MEMBERS);
        assertThatThrownBy(() -> people.does(coordinator, () -> writing.change(id, seen, late, false)))
                .isInstanceOfSatisfying(ConflictException.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("announcements.problem.withdrawn"));
    }

    @Test
    void whatModeratorsTakeAwayComesBackAsItWas() throws Exception {
        var id = written("Signalée", ShownTo.MEMBERS);
        people.does(coordinator, () -> writing.publish(id, Seen.of(writing.said(id))));
        people.does(Viewer.portal(), () -> transactions.committed(() -> reports.remove(id.value(), "Publicité")));
        assertThat(told(member)).isEmpty();
        people.does(Viewer.portal(), () -> transactions.committed(() -> reports.restore(id.value())));
        assertThat(people.as(member, () -> board.announcement(id)).line().state())
                .isEqualTo(AnnouncementState.PUBLISHED);
    }

    /** Whatever members chose: what was said before is what becomes of it. */
    @Test
    void whatIsSaidBeforeItIsSentIsWhatBecomesOfIt() throws Exception {
        var chance = new Random(53);
        var many = new ArrayList<Viewer>();
        for (var i = 0; i < 60; i++) {
            many.add(people.enrol(aMember()));
        }
        var running = people.enrol(aMember());
        var crowd = networks.of("28", running, many.toArray(Viewer[]::new));
        var run = as(NetworkRole.COORDINATOR, crowd, running);
        for (var each : many) {
            choose(chance, crowd, as(NetworkRole.MEMBER, crowd, each));
        }
        var id = people.as(run, () -> writing.write(crowd, said("Pour toutes et tous", ShownTo.MEMBERS)));
        var before = ways(rehearsal.of(() -> reach.before(id, clock.instant())).orElseThrow());
        assertThat(before).hasSize(61);
        assertThat(Set.copyOf(before.values())).hasSizeGreaterThan(7);
        assertThat(people.as(run, () -> board.announcement(id)).line().state()).isEqualTo(AnnouncementState.DRAFT);
        assertThat(sql.number(
                        "select count(*) from notice where about_kind = 'announcement' and about_id = ?", id.value()))
                .isZero();
        people.does(run, () -> writing.publish(id, Seen.of(writing.said(id))));
        await().atMost(SOON)
                .until(() -> sql.number(
                                "select count(*) from notice_letter l join announcement a on a.notice_id = l.notice_id"
                                        + " where a.id = ? and extract(epoch from l.due_at) <= ?",
                                id.value(),
                                clock.instant().getEpochSecond())
                        == 0);
        var notice = new NoticeId(sql.number("select notice_id from announcement where id = ?", id.value()));
        var since = ways(people.as(run, () -> reach.since(notice)));
        var expected = new HashMap<MemberId, SendWay>();
        before.forEach((who, way) -> {
            switch (way) {
                case MUTED, UNFOLLOWED, AUTHOR -> {}
                case AT_ONCE -> expected.put(who, SendWay.LATER);
                case SILENT -> expected.put(who, SendWay.NEVER);
                default -> expected.put(who, way);
            }
        });
        assertThat(since).isEqualTo(expected);
        var account = people.as(run, () -> accounts.account(id));
        assertThat(account.sent()).isTrue();
        assertThat(account.people()).isEqualTo(since.size());
        assertThat(written(id))
                .isEqualTo(
                        before.values().stream().filter(SendWay.AT_ONCE::equals).count());
    }

    private void choose(Random chance, NetworkId crowd, Viewer who) throws Exception {
        var rhythms = Rhythm.values();
        if (chance.nextInt(3) > 0) {
            var topic = new TopicPreference(TOPIC, rhythms[chance.nextInt(4)], chance.nextInt(3) > 0);
            var quiet = chance.nextInt(4) == 0;
            people.does(
                    who,
                    () -> preferences.save(new SavePreferences(
                            List.of(topic),
                            quiet ? 9 : 0,
                            quiet ? 12 : 0,
                            NoticeZone.METROPOLE,
                            chance.nextInt(3) > 0)));
        }
        if (chance.nextInt(4) == 0) {
            people.does(who, () -> following.choose(Thing.of(crowd), TOPIC, rhythms[chance.nextInt(4)]));
        }
        switch (chance.nextInt(8)) {
            case 0 -> people.does(who, () -> following.mute(Thing.of(crowd), true));
            case 1 -> people.does(who, () -> following.unfollow(Thing.of(crowd)));
            case 2 ->
                sql.change(
                        "insert into mail_refusal (recipient, refusals, last_error, refused_at)"
                                + " select email, 3, '550 5.1.1', now() from member where id = ?",
                        who.requireMember().value());
            default -> {}
        }
    }

    private static Map<MemberId, SendWay> ways(Collection<AnnouncementReach.Recipient> recipients) {
        return recipients.stream()
                .collect(Collectors.toMap(AnnouncementReach.Recipient::member, AnnouncementReach.Recipient::way));
    }

    private long written(AnnouncementId id) throws Exception {
        return sql.number(
                "select count(*) from notice_outcome o join announcement a on a.notice_id = o.notice_id"
                        + " where a.id = ? and o.letter_id is not null",
                id.value());
    }

    @Test
    void theDashboardCountsLettersByHowFarTheyAreAndCasesByWhatIsReported() throws Exception {
        var daily = people.enrol(aMember());
        people.does(daily, () -> joining.join(network, new AskToJoin("")));
        people.does(daily, () -> following.choose(Thing.of(network), TOPIC, Rhythm.DAILY));
        var id = written("En chiffres", ShownTo.MEMBERS);
        people.does(coordinator, () -> writing.publish(id, Seen.of(writing.said(id))));
        await().atMost(SOON).untilAsserted(() -> assertThat(letters(member)).isEqualTo(1));
        clock.pass(Duration.ofMinutes(1));
        assertThat(lastMonth("announcements")).containsExactly(1L, 0L, 1L, 1L, 0L, 0L);
        sql.change("update mail_outbox set sent_at = now() where id = (select o.letter_id from notice_outcome o join"
                + " announcement a on a.notice_id = o.notice_id where a.id = " + id + " and o.letter_id is not null)");
        sql.change(
                "delete from notice_letter where notice_id = (select notice_id from announcement where id = ?)",
                id.value());
        clock.pass(Duration.ofMinutes(1));
        people.does(member, () -> following.choose(Thing.of(network), TOPIC, Rhythm.NEVER));
        assertThat(lastMonth("announcements")).containsExactly(1L, 1L, 0L, 0L, 0L, 1L);

        sql.change(
                "insert into report_case (thing_kind, thing_id, title, state, opened_at)"
                        + " select 'announcement', id, title, 'OPEN', published_at from announcement where id = ?",
                id.value());
        assertThat(tables().stream()
                        .filter(table -> "reports".equals(table.code()))
                        .findFirst()
                        .orElseThrow()
                        .rows())
                .extracting(row ->
                        row.counts().get(0).value() + " " + row.counts().get(1).value())
                .containsExactly("1 1", "0 0", "0 0", "0 0", "0 0", "0 0");
    }

    private List<Long> lastMonth(String code) throws Exception {
        var rows = tables().stream()
                .filter(table -> code.equals(table.code()))
                .findFirst()
                .orElseThrow()
                .rows();
        return rows.get(rows.size() - 1).counts().stream().map(Count::value).toList();
    }

    private List<FigureTable> tables() throws Exception {
        return people.as(coordinator, () -> dashboard.tables(network, dashboard.thisSchoolYear()));
    }

    @Test
    void whatIsNoLongerKnownOfLettersIsNotMadeUp() throws Exception {
        var id = written("Il y a longtemps", ShownTo.MEMBERS);
        people.does(coordinator, () -> writing.publish(id, Seen.of(writing.said(id))));
        sql.change("delete from notice where about_kind = 'announcement' and about_id = ?", id.value());
        var account = people.as(coordinator, () -> accounts.account(id));
        assertThat(account.sent()).isTrue();
        assertThat(account.groups()).isEmpty();
    }

    @Test
    void theNameOfWhoWroteItGoesAndTheTextStays() throws Exception {
        var id = written("Reste au réseau", ShownTo.EVERYONE);
        people.does(coordinator, () -> writing.publish(id, Seen.of(writing.said(id))));
        sql.change("update announcement set author_id = null where id = ?", id.value());
        var view = people.as(READER, () -> board.announcement(id));
        assertThat(view.author()).isNull();
        assertThat(view.text()).isNotEmpty();
    }

    @Test
    void filesAreFetchedByWhoReadsTheAnnouncementWhileItStands() throws Exception {
        var program = kept("programme.txt");
        var id = people.as(
                coordinator, () -> writing.write(network, said("Avec fichier", ShownTo.MEMBERS, List.of(program))));
        assertThat(fetching(program, coordinator, member, stranger, READER)).containsExactly(coordinator);
        people.does(coordinator, () -> writing.publish(id, Seen.of(writing.said(id))));
        assertThat(fetching(program, coordinator, member, stranger, READER)).containsExactly(coordinator, member);
        people.does(
                coordinator,
                () -> writing.change(
                        id, Seen.of(writing.said(id)), said("Pour tous", ShownTo.EVERYONE, List.of(program)), false));
        assertThat(fetching(program, coordinator, member, stranger, READER)).hasSize(4);

        people.does(Viewer.portal(), () -> transactions.committed(() -> reports.remove(id.value(), "Publicité")));
        assertThat(fetching(program, coordinator, member, READER)).isEmpty();
        assertThat(files.standing(List.of(id.value()))).isNotEmpty();
        people.does(Viewer.portal(), () -> transactions.committed(() -> reports.restore(id.value())));
        assertThat(fetching(program, READER)).containsExactly(READER);

        people.does(coordinator, () -> writing.withdraw(id, "Erreur de date."));
        assertThat(stored("programme.txt")).isZero();
        assertThat(files.standing(List.of(id.value()))).isEmpty();
    }

    @Test
    void whoCorrectsItLeavesTheFilesOfAnotherAndTheLetterLinksToEach() throws Exception {
        var first = kept("plan d’accès.txt");
        var id = people.as(
                coordinator, () -> writing.write(network, said("Deux mains", ShownTo.MEMBERS, List.of(first))));
        var colleague = as(NetworkRole.COORDINATOR, network, people.enrol(aMember()));
        var second = people.as(colleague, () -> keeping.keep(upload("horaires.txt")));
        people.does(
                colleague,
                () -> writing.change(
                        id,
                        Seen.of(writing.said(id)),
                        said("Deux mains", ShownTo.MEMBERS, List.of(second, first)),
                        false));
        assertThat(people.as(coordinator, () -> board.announcement(id)).files())
                .extracting(AttachedFile::name)
                .containsExactly("horaires.txt", "plan d’accès.txt");
        people.does(coordinator, () -> writing.publish(id, Seen.of(writing.said(id))));
        await().atMost(SOON).untilAsserted(() -> assertThat(letters(member)).isEqualTo(1));
        assertThat(sql.text("select concat_ws(' ', placeholders ->> 'attached', placeholders ->> 'files_0_name',"
                        + " placeholders ->> 'files_0_size', placeholders ->> 'files_1_link') from mail_outbox"
                        + " where template = 'announcements-published' order by id desc limit 1"))
                .startsWith("1 horaires.txt 9\u00a0octets http")
                .contains("/fichiers/" + first + "/plan%20d");

        people.does(
                colleague,
                () -> writing.change(
                        id, Seen.of(writing.said(id)), said("Deux mains", ShownTo.MEMBERS, List.of(first)), false));
        assertThat(stored("horaires.txt")).isZero();
    }

    @Test
    void filesOfWhoWantsToBeNamedNowhereGoAndThoseOfOthersStay() throws Exception {
        var id = people.as(
                coordinator,
                () -> writing.write(network, said("Sans nom", ShownTo.EVERYONE, List.of(kept("signé.txt")))));
        people.does(coordinator, () -> writing.publish(id, Seen.of(writing.said(id))));
        var who = new Person(coordinator.requireMember(), "cosme@example.org", "Cosme Essai");
        transactions.committed(() -> filesHeld().erase(who, LastWishes.NONE));
        assertThat(stored("signé.txt")).isOne();
        transactions.committed(() -> filesHeld().erase(who, new LastWishes(false, true)));
        assertThat(stored("signé.txt")).isZero();
        assertThat(people.as(READER, () -> board.announcement(id)).files()).isEmpty();
    }

    private PersonalData filesHeld() {
        return held.stream()
                .filter(data -> "files".equals(data.capability()))
                .findFirst()
                .orElseThrow();
    }

    private FileId kept(String name) throws Exception {
        return people.as(coordinator, () -> keeping.keep(upload(name)));
    }

    private static Upload upload(String name) {
        return new Upload(name, new ByteArrayInputStream("Des mots.".getBytes(StandardCharsets.UTF_8)));
    }

    /** Those of these who get the file. */
    private List<Viewer> fetching(FileId file, Viewer... asking) throws Exception {
        var fetching = new ArrayList<Viewer>();
        for (var each : asking) {
            try {
                people.as(each, () -> download.open(file)).content().close();
                fetching.add(each);
            } catch (NotFoundException e) {
                assertThat(e.messageKey()).isEqualTo("files.problem.notFound");
            }
        }
        return fetching;
    }

    private long stored(String name) throws Exception {
        return sql.number("select count(*) from stored_file where original_name = ?", name);
    }

    private AnnouncementId written(String title, ShownTo shownTo) throws Exception {
        return people.as(coordinator, () -> writing.write(network, said(title, shownTo)));
    }

    private static WriteAnnouncement said(String title, ShownTo shownTo) {
        return said(title, shownTo, List.of());
    }

    private static WriteAnnouncement said(String title, ShownTo shownTo, List<FileId> files) {
        return new WriteAnnouncement(title, "Bonjour,\n\nrendez-vous **samedi**.", shownTo, true, files);
    }

    private List<NoticeLine> told(Viewer who) throws Exception {
        return people.as(who, () -> bell.mine(false, Slice.first(20))).items();
    }

    private long letters(Viewer who) throws Exception {
        return sql.number(
                "select count(*) from mail_outbox o join member m on m.email = o.recipient"
                        + " where o.template = 'announcements-published' and m.id = ?",
                who.requireMember().value());
    }
}
