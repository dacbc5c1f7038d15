package org.essaim.discussions;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.essaim.testing.MemberBuilder.aMember;
import static org.essaim.testing.People.READER;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.essaim.discovery.SearchRequest;
import org.essaim.discovery.SiteSearch;
import org.essaim.files.AttachedFile;
import org.essaim.files.FileDownload;
import org.essaim.files.FileId;
import org.essaim.files.FileKeeping;
import org.essaim.files.Upload;
import org.essaim.moderation.Appeal;
import org.essaim.moderation.CaseFilter;
import org.essaim.moderation.CaseId;
import org.essaim.moderation.CaseOrder;
import org.essaim.moderation.Cause;
import org.essaim.moderation.DecideCase;
import org.essaim.moderation.Decisions;
import org.essaim.moderation.EndCase;
import org.essaim.moderation.Judgement;
import org.essaim.moderation.Measure;
import org.essaim.moderation.ModerationDesk;
import org.essaim.moderation.ReportThing;
import org.essaim.moderation.Reporting;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.ShownTo;
import org.essaim.networks.TestNetworks;
import org.essaim.networks.members.AskToJoin;
import org.essaim.networks.members.DecisionReason;
import org.essaim.networks.members.NetworkJoining;
import org.essaim.networks.members.NetworkMembers;
import org.essaim.notifications.Following;
import org.essaim.notifications.Thing;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.essaim.testing.Transactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads, writes in and looks after the discussions of a network. */
@DomainTest
class DiscussionsIT {

    private static final Duration SOON = Duration.ofSeconds(90);

    @Inject
    private Discussions discussions;

    @Inject
    private DiscussionWriting writing;

    @Inject
    private DiscussionCare care;

    @Inject
    private DiscussionDocuments documents;

    @Inject
    private DiscussionRecords records;

    @Inject
    private Transactions transactions;

    @Inject
    private FileKeeping keeping;

    @Inject
    private FileDownload download;

    @Inject
    private DiscussionFiles files;

    @Inject
    private LiveChanges live;

    @Inject
    private Following following;

    @Inject
    private Reporting reporting;

    @Inject
    private ModerationDesk desk;

    @Inject
    private Decisions decisions;

    @Inject
    private TestNetworks networks;

    @Inject
    private NetworkJoining joining;

    @Inject
    private NetworkMembers members;

    @Inject
    private SiteSearch search;

    @Inject
    private People people;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private NetworkId network;
    private Viewer coordinator;
    private Viewer moderator;
    private Viewer member;
    private Viewer other;
    private Viewer stranger;

    @BeforeEach
    void aNetwork() throws Exception {
        var running = people.enrol(aMember());
        var caring = people.enrol(aMember());
        var belonging = people.enrol(aMember());
        var another = people.enrol(aMember().named("Édith Bruyère-" + UUID.randomUUID()));
        stranger = people.enrol(aMember());
        network = networks.of(
                "01",
                TestNetworks.presentation(Joining.OPEN),
                List.of(
                        networks.belonging(running.requireMember(), NetworkRole.COORDINATOR),
                        networks.belonging(caring.requireMember(), NetworkRole.MODERATOR),
                        networks.belonging(belonging.requireMember(), NetworkRole.MEMBER),
                        networks.belonging(another.requireMember(), NetworkRole.MEMBER)));
        coordinator = as(NetworkRole.COORDINATOR, running);
        moderator = as(NetworkRole.MODERATOR, caring);
        member = as(NetworkRole.MEMBER, belonging);
        other = as(NetworkRole.MEMBER, another);
    }

    private Viewer as(NetworkRole role, Viewer who) {
        return TestNetworks.as(role, network, who);
    }

    private DiscussionId begun(Viewer who, String text) throws Exception {
        return people.as(who, () -> writing.begin(new BeginDiscussion(network, "Évaluer en îlots", text, List.of())));
    }

    private PostId answered(Viewer who, DiscussionId id, String text) throws Exception {
        return people.as(who, () -> writing.answer(new ReplyInDiscussion(id, text, List.of())));
    }

    private DiscussionView read(Viewer who, DiscussionId id) throws Exception {
        return people.as(who, () -> discussions.discussion(id, 0));
    }

    private static void assertUnknown(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }

    @Test
    void membersReadAndWriteAndOthersDoOnceTheNetworkLetsThem() throws Exception {
        var id = begun(member, "Qui a essayé ?");
        assertThat(read(other, id).posts().items()).extracting(PostLine::text).containsExactly("Qui a essayé ?");
        for (var outside : List.of(READER, stranger)) {
            assertUnknown(() -> read(outside, id));
            assertUnknown(() -> people.as(
                    outside, () -> discussions.page(new DiscussionFilter(network, "", null), Slice.first(5))));
            assertThat(people.as(outside, () -> discussions.latest(network, 3))).isEmpty();
        }
        assertThatThrownBy(() -> people.does(member, () -> care.show(network, ShownTo.EVERYONE)))
                .isInstanceOf(ForbiddenException.class);
        people.does(coordinator, () -> care.show(network, ShownTo.EVERYONE));
        assertThat(read(READER, id).may().answer()).isFalse();
        assertThatThrownBy(() -> answered(stranger, id, "Moi")).isInstanceOf(ForbiddenException.class);
        assertThat(answered(other, id, "Moi")).isNotNull();
    }

    @Test
    void aNetworkThatIsNotOpenIsReadAndNothingIsWritten() throws Exception {
        var id = begun(member, "Avant la pause");
        sql.change("update network set state = 'PAUSED' where id = " + network);
        assertThat(read(member, id).may().answer()).isFalse();
        assertThatThrownBy(() -> answered(member, id, "Encore")).isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> begun(member, "Autre")).isInstanceOf(RuleException.class);
    }

    @Test
    void anAuthorChangesForAWhileAndAddsAfterwards() throws Exception {
        var id = begun(member, "Bonjour");
        var post = answered(other, id, "Une faute");
        people.does(other, () -> writing.change(new ChangePost(post, "Sans faute")));
        assertThatThrownBy(() -> people.does(other, () -> writing.add(new ChangePost(post, "Et"))))
                .isInstanceOf(RuleException.class);
        assertUnknown(() -> people.does(member, () -> writing.change(new ChangePost(post, "Pas à moi"))));

        clock.pass(Duration.ofMinutes(31));
        assertThatThrownBy(() -> people.does(other, () -> writing.change(new ChangePost(post, "Trop tard"))))
                .isInstanceOf(RuleException.class);
        people.does(other, () -> writing.add(new ChangePost(post, "J’oubliais")));
        var shown = read(member, id).posts().items().get(1);
        assertThat(shown.text()).isEqualTo("Sans faute");
        assertThat(shown.addition()).isEqualTo("J’oubliais");
        assertThat(shown.may().history()).isFalse();
        assertUnknown(() -> people.as(member, () -> discussions.post(post)));
        for (var informed : List.of(other, moderator)) {
            assertThat(people.as(informed, () -> discussions.post(post)).versions())
                    .extracting(PostView.Version::text)
                    .containsExactly("Une faute");
        }
    }

    @Test
    void removingLeavesALineAndIsForTheAuthorAndThoseInCharge() throws Exception {
        var id = begun(member, "Bonjour");
        var own = answered(other, id, "Le mien");
        var another = answered(other, id, "Le tien");
        assertUnknown(() -> people.does(member, () -> writing.remove(own)));
        assertThatThrownBy(() -> people.does(member, () -> care.remove(own, "Non")))
                .isInstanceOf(ForbiddenException.class);
        people.does(other, () -> writing.remove(own));
        people.does(moderator, () -> care.remove(another, "Hors sujet"));
        assertThat(read(member, id).posts().items())
                .extracting(PostLine::removedBy)
                .containsExactly(null, PostLine.RemovedBy.AUTHOR, PostLine.RemovedBy.CARE);
        assertThat(read(member, id).posts().items().get(1).text()).isEmpty();
    }

    @Test
    void wordsOfWhoWantsThemGoneGoAndTheAnswersOfOthersStay() throws Exception {
        var alone = begun(member, "Personne ne répond");
        var shared = begun(member, "Une faute");
        var first = read(other, shared).posts().items().get(0).id();
        people.does(member, () -> writing.change(new ChangePost(first, "Sans faute")));
        answered(other, shared, "Je réponds");
        transactions.committed(() -> records.removeAllOf(member.requireMember()));
        assertUnknown(() -> read(other, alone));
        assertThat(read(other, shared).posts().items())
                .extracting(PostLine::text)
                .containsExactly("", "Je réponds");
        assertThat(read(other, shared).line().title()).isEqualTo("Évaluer en îlots");
        assertThat(documents.documents(List.of(shared.value()), 1).get(0).text())
                .isEqualTo("Je réponds");
    }

    @Test
    void aClosedDiscussionTakesNoAnswerUntilItIsOpenedAgain() throws Exception {
        var id = begun(member, "Bonjour");
        assertThatThrownBy(() -> people.does(member, () -> care.close(id, true)))
                .isInstanceOf(ForbiddenException.class);
        people.does(moderator, () -> care.close(id, true));
        assertThatThrownBy(() -> answered(member, id, "Encore")).isInstanceOf(RuleException.class);
        people.does(moderator, () -> care.close(id, false));
        assertThat(answered(member, id, "Encore")).isNotNull();
    }

    @Test
    void whoIsMentionedIsTheOneMemberOfThatName() throws Exception {
        var name = sql.text("select name from member where id = " + other.id());
        var outside = sql.text("select name from member where id = " + stranger.id());
        var id = begun(member, "Qu’en dis-tu, @" + name + " ? Et @" + outside + " ?");
        assertThat(sql.number("select count(*) from discussion_mention where member_id = " + other.id()))
                .isOne();
        assertThat(sql.number("select count(*) from discussion_mention where member_id = " + stranger.id()))
                .isZero();
        assertThat(read(member, id).posts().items().get(0).text()).contains("[@" + name + "](/membres/" + other.id());
        assertThat(told(other, "discussions-mentioned")).isOne();
    }

    @Test
    void whoIsMentionedInWhatTheyFollowIsToldOnceAndByNameUnlessTheFollowersHearSooner() throws Exception {
        var name = sql.text("select name from member where id = " + other.id());
        var id = begun(member, "Bonjour");
        people.does(other, () -> following.follow(Thing.of(id)));
        answered(member, id, "Bonjour, @" + name);
        assertThat(reasons(other)).containsExactly("discussions-begun", "discussions-mentioned");
        answered(member, id, "Au revoir");
        assertThat(reasons(other))
                .containsExactly("discussions-begun", "discussions-mentioned", "discussions-answered");

        sql.change(
                "insert into notice_choice (member_id, topic, kind, thing_id, mail, site, chosen_at)"
                        + " values (?, 'discussions-mentioned', '', 0, 'NEVER', true, now())",
                other.requireMember().value());
        answered(member, id, "Encore, @" + name);
        assertThat(reasons(other))
                .containsExactly(
                        "discussions-begun",
                        "discussions-mentioned",
                        "discussions-answered",
                        "discussions-mentioned",
                        "discussions-answered");
    }

    private List<String> reasons(Viewer who) throws Exception {
        return List.of(
                sql.text("select string_agg(n.topic, ',' order by n.id) from notice n where exists (select 1 from"
                                + " notice_told t where t.notice_id = n.id and t.member_id = " + who.id() + ")")
                        .split(","));
    }

    @Test
    void whoWritesFollowsAndHearsOfAnswersOfOthersWhileTheyMayReadThem() throws Exception {
        var id = begun(member, "Bonjour");
        assertThat(people.as(member, following::things)).contains(Thing.of(id));
        answered(other, id, "Bonjour à toi");
        assertThat(sql.number("select count(*) from notice_told t join notice n on n.id = t.notice_id where n.topic ="
                        + " 'discussions-answered' and t.member_id = " + member.id()))
                .isOne();
    }

    private long told(Viewer who, String topic) throws Exception {
        return sql.number("select count(*) from notice n join notice_person p on p.notice_id = n.id where n.topic = '"
                + topic + "' and p.member_id = " + who.id());
    }

    @Test
    void unreadAnswersAreCountedFromTheFirstOne() throws Exception {
        var id = begun(member, "Bonjour");
        read(other, id);
        var first = answered(member, id, "Un");
        answered(member, id, "Deux");
        assertThat(read(other, id).firstUnread()).isEqualTo(first);
        assertThat(read(other, id).firstUnread()).isNull();
        assertThat(people.as(
                                other,
                                () -> discussions.page(
                                        new DiscussionFilter(network, "", DiscussionFilter.Which.UNREAD),
                                        Slice.first(5)))
                        .total())
                .isZero();
    }

    @Test
    void whatIsSetAsideIsReadByThoseInChargeUntilItIsDecided() throws Exception {
        var id = begun(member, "Un peu vif");
        people.does(coordinator, () -> care.setAside(id, "Le ton monte"));
        assertUnknown(() -> read(member, id));
        assertThat(documents.documents(List.of(id.value()), 1).get(0).audience())
                .doesNotContain("grant:MEMBER@network:" + network);
        assertThat(read(moderator, id).line().isSetAside()).isTrue();

        var found = people.as(moderator, () -> desk.cases(all())).items().get(0);
        people.does(
                moderator,
                () -> desk.decide(new DecideCase(
                        found.id(),
                        desk.open(found.id()).rowVersion(),
                        Judgement.REJECT,
                        Measure.NONE,
                        "Vif, mais juste")));
        assertThat(read(member, id).line().state()).isEqualTo(DiscussionState.SHOWN);
    }

    @Test
    void whoLooksAfterANetworkDecidesItsCasesAndNoOthers() throws Exception {
        var id = begun(member, "Bonjour");
        var post = answered(other, id, "Achetez !");
        var theirs = answered(moderator, id, "Moi aussi");
        people.does(member, () -> reporting.report("discussion-post", post.value(), report()));
        people.does(member, () -> reporting.report("discussion-post", theirs.value(), report()));

        assertThatThrownBy(() -> people.as(member, () -> desk.cases(all()))).isInstanceOf(ForbiddenException.class);
        var elsewhere = stranger.holding(Set.of(new Grant("MODERATOR", "network", network.value() + 1_000)));
        assertThat(people.as(elsewhere, () -> desk.cases(all())).total()).isZero();
        var cases = people.as(moderator, () -> desk.cases(all())).items();
        assertThat(cases).hasSize(1);
        var found = cases.get(0);
        assertUnknown(() -> people.as(elsewhere, () -> desk.open(found.id())));
        assertThat(people.as(moderator, () -> desk.open(found.id())).around())
                .anySatisfy(near -> assertThat(near.reported()).isTrue());
        people.does(
                moderator,
                () -> desk.decide(new DecideCase(
                        found.id(),
                        desk.open(found.id()).rowVersion(),
                        Judgement.ACCEPT,
                        Measure.REMOVE,
                        "Publicité")));
        assertThat(read(member, id).posts().items().get(1).isRemoved()).isTrue();
    }

    @Test
    void anAppealIsEndedByAModeratorOfThePortalAndNotNextToItsAuthor() throws Exception {
        var id = begun(member, "Bonjour");
        var file = kept(other);
        var post = people.as(other, () -> writing.answer(new ReplyInDiscussion(id, "Achetez encore !", List.of(file))));
        people.does(member, () -> reporting.report("discussion-post", post.value(), report()));
        var found = people.as(moderator, () -> desk.cases(all())).items().get(0).id();
        var first = people.enrol(aMember().moderator());
        var last = people.enrol(aMember().moderator());
        people.does(
                first,
                () -> desk.decide(new DecideCase(
                        found, desk.open(found).rowVersion(), Judgement.ACCEPT, Measure.REMOVE, "Publicité")));
        var reference = sql.text("select reference from report_case_author where case_id = ?", found.value());
        assertUnknown(() -> people.does(first, () -> download.open(file)));
        people.does(READER, () -> decisions.appeal(reference, new Appeal("Ce n’en est pas.")));
        assertThat(people.as(last, () -> desk.open(found)).files())
                .extracting(AttachedFile::id)
                .containsExactly(file);
        for (var judging : List.of(last, moderator)) {
            people.does(judging, () -> download.open(file));
        }
        for (var outside : List.of(member, stranger, READER)) {
            assertUnknown(() -> people.does(outside, () -> download.open(file)));
        }

        assertThat(people.as(moderator, () -> desk.open(found)).may().end()).isFalse();
        assertThat(people.as(moderator, desk::waiting)).isZero();
        assertThatThrownBy(() -> end(coordinator, found)).isInstanceOf(ForbiddenException.class);
        end(last, found);
        assertThat(read(member, id).posts().items().get(1).isRemoved()).isFalse();
        people.does(member, () -> download.open(file));
        assertUnknown(() -> people.does(last, () -> download.open(file)));
    }

    @Test
    void whatIsGivenBackIsThereWithAllThatItSaidAndBrought() throws Exception {
        var id = begun(member, "Bonjour");
        var file = kept(other);
        var post = people.as(other, () -> writing.answer(new ReplyInDiscussion(id, "Ma grille", List.of(file))));
        clock.pass(Duration.ofHours(2));
        people.does(other, () -> writing.add(new ChangePost(post, "Avec un exemple")));
        people.does(moderator, () -> care.remove(post, "Hors sujet"));
        assertThat(sql.text("select placeholders ->> 'which' from mail_outbox where template = 'discussions-removed'"
                        + " and recipient = (select email from member where id = " + other.id() + ")"))
                .endsWith(" · Ma grille");
        assertThat(read(member, id).posts().items().get(1))
                .satisfies(line -> assertThat(line.text() + line.addition()).isEmpty())
                .satisfies(line -> assertThat(line.files()).isEmpty());
        assertUnknown(() -> people.does(member, () -> download.open(file)));
        assertThat(files.standing(List.of(post.value()))).containsExactly(post.value());

        transactions.committed(() -> records.restore(post));
        var back = read(member, id).posts().items().get(1);
        assertThat(back.text()).isEqualTo("Ma grille");
        assertThat(back.addition()).isEqualTo("Avec un exemple");
        assertThat(back.files()).extracting(AttachedFile::id).containsExactly(file);
        assertThat(people.as(other, () -> discussions.post(post)).versions()).isEmpty();

        people.does(moderator, () -> care.remove(post, "Hors sujet"));
        sql.change("delete from discussion_version where post_id = ?", post.value());
        assertThat(files.standing(List.of(post.value()))).isEmpty();
        transactions.committed(() -> records.restore(post));
        assertThat(read(member, id).posts().items().get(1).isRemoved()).isTrue();
    }

    private FileId kept(Viewer who) throws Exception {
        return people.as(
                who,
                () -> keeping.keep(new Upload("grille.txt", new ByteArrayInputStream("Des mots.".getBytes(UTF_8)))));
    }

    private void end(Viewer who, CaseId id) throws Exception {
        people.does(
                who,
                () -> desk.end(
                        new EndCase(id, desk.open(id).rowVersion(), EndCase.Outcome.OVERTURNED, "Relu de près")));
    }

    @Test
    void whoIsCalledOnGetsALetterSoThatNobodyCallsOnAllOrAllDayLong() throws Exception {
        var id = begun(member, "Bonjour");
        var name = sql.text(
                "select name from member where id = ?", other.requireMember().value());
        var post = answered(member, id, "@" + name);
        people.does(member, () -> writing.change(new ChangePost(post, "@" + name + " ?")));
        for (var turn = 0; turn < 19; turn++) {
            answered(member, id, "@" + name);
        }
        assertThatThrownBy(() -> answered(member, id, "@" + name)).isInstanceOf(TooManyRequestsException.class);
        assertThatThrownBy(() -> begun(member, "@" + name)).isInstanceOf(TooManyRequestsException.class);
        answered(member, id, "Sans appeler personne");

        var crowd = new StringBuilder();
        for (var each = 0; each <= DiscussionWriting.MOST_MENTIONED; each++) {
            var somebody = people.enrol(aMember().named("Essaim " + UUID.randomUUID()));
            people.does(somebody, () -> joining.join(network, new AskToJoin("")));
            crowd.append('@')
                    .append(sql.text(
                            "select name from member where id = ?",
                            somebody.requireMember().value()))
                    .append(' ');
        }
        assertThatThrownBy(() -> answered(other, id, crowd.toString())).isInstanceOf(InvalidException.class);
    }

    private static ListRequest<CaseFilter, CaseOrder> all() {
        return new ListRequest<>(new CaseFilter("", Set.of(), Set.of(), Set.of()), CaseOrder.WAITING, Slice.first(50));
    }

    private static ReportThing report() {
        return new ReportThing(Cause.ADVERTISING, "");
    }

    @Test
    void theIndexKnowsWhoMayFindADiscussion() throws Exception {
        var id = begun(member, "Des mots rares : propolis et cire");
        var document = documents.documents(List.of(id.value()), 1).get(0);
        assertThat(document.text()).contains("propolis et cire");
        assertThat(document.audience())
                .contains("grant:MEMBER@network:" + network)
                .doesNotContain("public");
        people.does(coordinator, () -> care.show(network, ShownTo.EVERYONE));
        assertThat(documents.documents(List.of(id.value()), 2).get(0).audience())
                .containsExactly("public");
        people.does(coordinator, () -> care.removeAll(id, "Double"));
        assertThat(documents.documents(List.of(id.value()), 3)).isEmpty();
    }

    @Test
    void whatMembersSayIsFoundFollowedAndReportedByNobodyElse() throws Exception {
        var former = people.enrol(aMember());
        var suspended = people.enrol(aMember());
        people.does(former, () -> joining.join(network, new AskToJoin("")));
        people.does(suspended, () -> joining.join(network, new AskToJoin("")));
        var word = "propolis" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var id = begun(member, word);
        people.does(former, () -> joining.leave(network));
        people.does(
                coordinator,
                () -> members.suspend(network, suspended.requireMember(), new DecisionReason("Publicité")));
        await().atMost(SOON).untilAsserted(() -> assertThat(found(other, word)).isOne());
        people.does(other, () -> following.follow(Thing.of(id)));
        var elsewhere = people.enrol(aMember());
        var running = TestNetworks.coordinating(networks.of("13", elsewhere), elsewhere);
        for (var outside : List.of(
                stranger, former, suspended, running, people.enrol(aMember().moderator()))) {
            assertUnknown(() -> read(outside, id));
            assertThat(found(outside, word)).isZero();
            assertUnknown(() -> people.does(outside, () -> following.follow(Thing.of(id))));
            assertUnknown(() -> people.does(outside, () -> reporting.report(DiscussionId.KIND, id.value(), report())));
        }
        assertUnknown(() -> read(READER, id));
        assertThat(found(READER, word)).isZero();
    }

    private long found(Viewer who, String word) throws Exception {
        return people.as(who, () -> search.search(SearchRequest.of(word))).total();
    }

    @Test
    void whoFollowsLiveHearsOfEachStepWhileTheyMayRead() throws Exception {
        var id = begun(member, "Bonjour");
        var since = read(other, id).step();
        var post = answered(member, id, "Du nouveau");
        people.does(member, () -> writing.change(new ChangePost(post, "Du neuf")));
        var removed = answered(member, id, "En trop");
        people.does(member, () -> writing.remove(removed));
        assertThat(live.since(id, since))
                .extracting(LiveStep::post, LiveStep::change)
                .containsExactly(tuple(post, LiveStep.Change.NEW), tuple(removed, LiveStep.Change.REMOVED));

        var reach = live.reach(id, Set.of(other.requireMember(), stranger.requireMember()));
        assertThat(reach.isOpenTo(other.member())).isTrue();
        assertThat(reach.isOpenTo(stranger.member())).isFalse();
        assertThat(reach.isOpenTo(READER.member())).isFalse();
        people.does(other, () -> joining.leave(network));
        assertThat(live.reach(id, Set.of(other.requireMember())).isOpenTo(other.member()))
                .isFalse();
    }
}
