package org.essaim.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.essaim.announcements.AnnouncementBoard;
import org.essaim.announcements.AnnouncementWriting;
import org.essaim.announcements.WriteAnnouncement;
import org.essaim.discovery.FoundItem;
import org.essaim.discovery.IndexAdministration;
import org.essaim.discovery.SearchCompletion;
import org.essaim.discovery.SearchRequest;
import org.essaim.discovery.SiteSearch;
import org.essaim.discussions.BeginDiscussion;
import org.essaim.discussions.DiscussionWriting;
import org.essaim.discussions.Discussions;
import org.essaim.discussions.ReplyInDiscussion;
import org.essaim.exchanges.ExchangeBoard;
import org.essaim.exchanges.ExchangeSide;
import org.essaim.exchanges.TestBoards;
import org.essaim.identity.MemberProfiles;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.resources.ResourceCatalogue;
import org.essaim.library.resources.ResourceContent;
import org.essaim.library.resources.ResourceEditing;
import org.essaim.library.resources.ResourceKind;
import org.essaim.meetings.MeetingAgenda;
import org.essaim.meetings.MeetingMode;
import org.essaim.meetings.MeetingPlanning;
import org.essaim.meetings.PlanMeeting;
import org.essaim.networks.NetworkFeed;
import org.essaim.networks.NetworkId;
import org.essaim.networks.ShownTo;
import org.essaim.networks.members.NetworkJoining;
import org.essaim.notifications.NoticeBoard;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.seen.Seen;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of thing, in every state, looked for by everybody: hits, counts and completions. */
@DomainTest
class VisibilityIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Who looks. */
    private enum Eyes {
        READER,
        MEMBER,
        AUTHOR,
        /** A member of the author's network, where there is one. */
        INSIDER,
        MODERATOR,
        ADMIN
    }

    private static final Set<Eyes> EVERYONE = Set.of(Eyes.values());
    private static final Set<Eyes> AUTHOR = Set.of(Eyes.AUTHOR);
    private static final Set<Eyes> REVIEW = Set.of(Eyes.AUTHOR, Eyes.MODERATOR, Eyes.ADMIN);
    private static final Set<Eyes> NETWORK = Set.of(Eyes.AUTHOR, Eyes.INSIDER, Eyes.ADMIN);
    private static final Set<Eyes> NOBODY = Set.of();

    @Inject
    private People people;

    @Inject
    private TestScenarios shelf;

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private ScenarioWithdrawal withdrawal;

    @Inject
    private ScenarioCatalogue scenarios;

    @Inject
    private ResourceEditing resources;

    @Inject
    private ResourceCatalogue resourceCatalogue;

    @Inject
    private MemberProfiles profiles;

    @Inject
    private TestBoards boards;

    @Inject
    private NetworkJoining joining;

    @Inject
    private NetworkFeed feed;

    @Inject
    private DiscussionWriting discussing;

    @Inject
    private Discussions discussions;

    @Inject
    private AnnouncementWriting announcing;

    @Inject
    private AnnouncementBoard announcements;

    @Inject
    private ExchangeBoard exchanges;

    @Inject
    private MeetingPlanning planning;

    @Inject
    private MeetingAgenda meetings;

    @Inject
    private NoticeBoard bell;

    @Inject
    private Sql sql;

    @Inject
    private SiteSearch search;

    @Inject
    private SearchCompletion completion;

    @Inject
    private IndexAdministration index;

    private final Map<Eyes, Viewer> viewers = new EnumMap<>(Eyes.class);
    private final Map<String, Set<Eyes>> expected = new LinkedHashMap<>();

    private Viewer author;
    private Viewer moderator;

    @BeforeEach
    void people() throws Exception {
        author = people.enrol(aMember());
        moderator = people.enrol(aMember().moderator());
        viewers.put(Eyes.READER, People.READER);
        viewers.put(Eyes.MEMBER, people.enrol(aMember()));
        viewers.put(Eyes.AUTHOR, author);
        viewers.put(Eyes.INSIDER, people.enrol(aMember()));
        viewers.put(Eyes.MODERATOR, moderator);
        viewers.put(Eyes.ADMIN, people.enrol(aMember().administrator()));
    }

    @Test
    void scenariosAreFoundByThoseWhoMayOpenThem() throws Exception {
        var opened = new LinkedHashMap<String, ScenarioId>();
        scenario(opened, AUTHOR, id -> {});
        scenario(opened, REVIEW, id -> shelf.submit(author, id));
        scenario(opened, AUTHOR, id -> decide(id, Decision.REQUEST_CHANGES));
        scenario(opened, NOBODY, id -> decide(id, Decision.REJECT));
        scenario(opened, EVERYONE, id -> decide(id, Decision.PUBLISH));
        scenario(opened, NOBODY, id -> {
            decide(id, Decision.PUBLISH);
            people.does(moderator, () -> withdrawal.withdraw(id, "Image sans droits"));
        });
        assertSeen();
        opened.forEach((word, id) -> expected.get(word).forEach(eyes -> opens(eyes, () -> scenarios.scenario(id))));
    }

    @Test
    void theDraftOfANextVersionIsNotFoundThroughThePublishedOne() throws Exception {
        var published = word();
        var next = word();
        var id = shelf.draftBy(author, "Publié " + published);
        decide(id, Decision.PUBLISH);
        people.does(author, () -> drafting.openNewVersion(id));
        people.as(author, () -> {
            var draft = drafting.draft(id);
            return drafting.save(new SaveDraft(id, draft.rowVersion(), TestScenarios.complete("Suite " + next)));
        });
        expected.put(published, EVERYONE);
        expected.put(next, NOBODY);
        assertSeen();

        decide(id, Decision.PUBLISH);
        expected.put(published, NOBODY);
        expected.put(next, EVERYONE);
        assertSeen();
    }

    @Test
    void resourcesAreFoundByThoseWhoMayOpenThem() throws Exception {
        var draft = word();
        var published = word();
        var withdrawn = word();
        var draftId = people.as(author, () -> resources.add(content(draft)));
        var publishedId = people.as(author, () -> resources.add(content(published)));
        var withdrawnId = people.as(author, () -> resources.add(content(withdrawn)));
        people.does(author, () -> resources.publish(publishedId));
        people.does(author, () -> resources.publish(withdrawnId));
        people.does(moderator, () -> resources.withdraw(withdrawnId, "Lien trompeur"));
        expected.put(draft, AUTHOR);
        expected.put(published, EVERYONE);
        expected.put(withdrawn, NOBODY);
        assertSeen();
        opens(Eyes.AUTHOR, () -> resourceCatalogue.resource(draftId));
        EVERYONE.forEach(eyes -> opens(eyes, () -> resourceCatalogue.resource(publishedId)));
    }

    @Test
    void onlyMembersWithAPublicProfileAreFound() throws Exception {
        var word = word();
        present(word, true);
        expected.put(word, EVERYONE);
        assertSeen();
        EVERYONE.forEach(eyes -> opens(eyes, () -> profiles.published(author.id())));
        present(word, false);
        expected.put(word, NOBODY);
        assertSeen();
    }

    @Test
    void aScenarioIsFoundByTheNewNameOfItsAuthor() throws Exception {
        var id = shelf.draftBy(author, "Signé " + word());
        decide(id, Decision.PUBLISH);
        var name = word();
        present(name, false);
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        people.as(viewers.get(Eyes.READER), () -> search.search(SearchRequest.of(name)))
                                .items())
                .extracting(FoundItem::id)
                .containsExactly(id.toString()));
    }

    /** By no way: search, page, list, feed, bell or letter. Meetings are in no index. */
    @Test
    void whatANetworkKeepsForItsMembersReachesNobodyElse() throws Exception {
        var board = boards.board("28", 2);
        var network = board.network();
        viewers.put(Eyes.AUTHOR, board.coordinator());
        viewers.put(Eyes.INSIDER, board.member(0));
        var thread = word();
        var answer = word();
        var announced = word();
        var offered = word();
        var planned = word();
        var discussion = people.as(
                board.member(0),
                () -> discussing.begin(new BeginDiscussion(network, thread, "Qui a essayé ?", List.of())));
        people.does(board.member(1), () -> discussing.answer(new ReplyInDiscussion(discussion, "Moi.", List.of())));
        people.does(board.member(1), () -> joining.leave(network));
        people.does(
                board.coordinator(),
                () -> discussing.answer(new ReplyInDiscussion(discussion, "Voici : " + answer, List.of())));
        var announcement = people.as(
                board.coordinator(),
                () -> announcing.write(
                        network, new WriteAnnouncement(announced, "Samedi.", ShownTo.MEMBERS, false, List.of())));
        people.does(
                board.coordinator(), () -> announcing.publish(announcement, Seen.of(announcing.said(announcement))));
        var offer = boards.proposed(
                board.coordinator(), network, boards.mentoring(ExchangeSide.OFFER, offered, ShownTo.MEMBERS));
        var meeting = people.as(board.coordinator(), () -> planning.plan(network, meeting(planned)));
        List.of(thread, answer, announced, offered).forEach(word -> expected.put(word, NETWORK));
        assertSeen();

        var pages = List.<Callable<?>>of(
                () -> discussions.discussion(discussion, 0),
                () -> announcements.announcement(announcement),
                () -> exchanges.exchange(offer),
                () -> meetings.meeting(meeting));
        var outside = new LinkedHashMap<String, Viewer>();
        outside.put("former member", board.member(1).holding(Set.of()));
        viewers.forEach((eyes, who) -> {
            if (NETWORK.contains(eyes)) {
                pages.forEach(page -> opens(eyes, page));
            } else {
                outside.put(eyes.name(), who);
            }
        });
        assertThat(told(board.member(0), thread)).isPositive();
        assertThat(outside).hasSize(4);
        for (var who : outside.entrySet()) {
            for (var page : pages) {
                assertThatThrownBy(() -> people.as(who.getValue(), page::call))
                        .as(who.getKey())
                        .isInstanceOf(NotFoundException.class);
            }
            assertThat(people.as(who.getValue(), () -> listed(network)))
                    .as(who.getKey())
                    .isEmpty();
            assertThat(people.as(who.getValue(), () -> feed.newest(network, 20)))
                    .as(who.getKey())
                    .noneMatch(item -> expected.keySet().stream().anyMatch(item.title()::contains)
                            || item.title().contains(planned));
            for (var word : List.of(thread, announced, offered, planned)) {
                assertThat(told(who.getValue(), word)).as(who.getKey()).isZero();
            }
        }
    }

    private List<Object> listed(NetworkId network) {
        var all = new ArrayList<Object>(discussions.latest(network, 5));
        all.addAll(announcements.last(network, 5));
        all.addAll(exchanges.latest(network, 5));
        all.addAll(meetings.next(network, 5));
        return all;
    }

    /** What the bell shows, and letters, of a thing of that name. */
    private long told(Viewer who, String word) throws Exception {
        if (!who.isSignedIn()) {
            return 0;
        }
        var rung = people.as(who, () -> bell.mine(false, Slice.first(50))).items().stream()
                .filter(line -> line.words().contains(word))
                .count();
        return rung
                + sql.number(
                        "select count(*) from mail_outbox o join member m on m.email = o.recipient where m.id = ?"
                                + " and o.placeholders::text like ?",
                        who.requireMember().value(),
                        "%" + word + "%");
    }

    private static PlanMeeting meeting(String title) {
        return new PlanMeeting(
                title,
                "",
                MeetingMode.IN_PERSON,
                "Collège des Filaos",
                "",
                LocalDate.now(Viewer.PARIS).plusDays(20),
                LocalTime.of(14, 30),
                LocalTime.of(16, 30),
                null,
                ShownTo.MEMBERS);
    }

    private void present(String name, boolean shown) throws Exception {
        var profile = new EditProfile("Reine " + name, SchoolRole.TEACHER, Set.of(), Set.of(), null, null, "", shown);
        people.does(author, () -> profiles.present(profile));
    }

    private void scenario(Map<String, ScenarioId> opened, Set<Eyes> seers, Life life) throws Exception {
        var word = word();
        var id = shelf.draftBy(author, "Essai " + word);
        life.live(id);
        expected.put(word, seers);
        opened.put(word, id);
    }

    private void decide(ScenarioId id, Decision decision) throws Exception {
        shelf.decide(author, moderator, id, decision);
    }

    /**
     * Once the index has heard of everything, each word leads exactly those who may to one thing, and leaves no trace
     * elsewhere.
     */
    private void assertSeen() throws Exception {
        await().atMost(SOON)
                .until(() ->
                        people.as(viewers.get(Eyes.ADMIN), () -> index.report().waiting()) == 0);
        for (var word : expected.keySet()) {
            for (var eyes : Eyes.values()) {
                var may = expected.get(word).contains(eyes);
                await().atMost(SOON).untilAsserted(() -> assertThat(traces(eyes, word))
                        .as(word + " seen by " + eyes)
                        .containsExactly(may ? 1L : 0L, may ? 1L : 0L, isPublic(word) ? 1L : 0L));
            }
        }
    }

    /** Completion opens what everyone may open, whoever types. */
    private boolean isPublic(String word) {
        return expected.get(word).contains(Eyes.READER);
    }

    /** Answers, things counted by kind, things that completion leads to. */
    private List<Long> traces(Eyes eyes, String word) throws Exception {
        return people.as(viewers.get(eyes), () -> {
            var answer = search.search(SearchRequest.of(word));
            var counted = answer.facets().values().stream()
                    .mapToLong(values -> values.stream()
                            .mapToLong(each -> each.count())
                            .max()
                            .orElse(0))
                    .max()
                    .orElse(0);
            var completed = completion.complete(word).stream()
                            .anyMatch(each -> each.text().contains(word))
                    ? 1L
                    : 0L;
            return List.of(answer.total(), counted, completed);
        });
    }

    private void opens(Eyes eyes, Callable<?> page) {
        try {
            assertThat(people.as(viewers.get(eyes), page::call)).isNotNull();
        } catch (BusinessException e) {
            throw new AssertionError(eyes + " finds what they may not open", e);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ResourceContent content(String word) {
        return new ResourceContent(
                ResourceKind.LINK,
                "Fiche " + word,
                "",
                "",
                "https://example.org/fiche",
                "CC-BY-4.0",
                List.of(),
                "fr",
                List.of(),
                List.of(),
                List.of(),
                5);
    }

    /** A word that nothing else has. */
    private static String word() {
        return "quetsche" + UUID.randomUUID().toString().replaceAll("[^a-f]", "")
                + Long.toString(System.nanoTime(), 26).replaceAll("\\d", "z");
    }

    /** What happens to a scenario. */
    private interface Life {
        void live(ScenarioId id) throws Exception;
    }
}
