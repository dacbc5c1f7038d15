package org.essaim.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.essaim.library.ScenarioWithdrawal;
import org.essaim.library.TestScenarios;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.SignInRequiredException;
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
class NoticesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** A topic of members who are followed. */
    private static final Topic DANCE = new Topic() {
        @Override
        public String code() {
            return "library-byAuthor";
        }

        @Override
        public Rhythm usual() {
            return Rhythm.WEEKLY;
        }

        @Override
        public Optional<String> followed() {
            return Optional.of(MemberFollowing.KIND);
        }
    };

    @Inject
    private Telling telling;

    @Inject
    private NoticeBoard board;

    @Inject
    private NoticePreferences preferences;

    @Inject
    private Following following;

    @Inject
    private LettersEnding ending;

    @Inject
    private LeaveKeys keys;

    @Inject
    private NoticeLetters letters;

    @Inject
    private NoticeRound round;

    @Inject
    private ScenarioWithdrawal withdrawal;

    @Inject
    private TestScenarios shelf;

    @Inject
    private People people;

    @Inject
    private Transactions transactions;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    private Viewer author;
    private Viewer moderator;
    private Viewer member;

    @BeforeEach
    void somebody() throws Exception {
        clock.holdAt(
                LocalDate.now(Viewer.PARIS).atTime(10, 0).atZone(Viewer.PARIS).toInstant());
        author = people.enrol(aMember());
        moderator = people.enrol(aMember().moderator());
        member = people.enrol(aMember());
        sql.change("update member set public_profile = true where id = ?", id(author));
    }

    @Test
    void aDecisionIsToldToItsAuthorsOnTheSiteAndByALetter() throws Exception {
        publish("Le volcan");
        assertThat(lines(author)).singleElement().satisfies(line -> {
            assertThat(line.words()).isEqualTo("Votre scénario «\u00a0Le volcan\u00a0» est publié.");
            assertThat(line.read()).isFalse();
        });
        assertThat(lines(member)).isEmpty();
        assertThat(letters(author, "library-published")).isEqualTo(1);
        assertThat(people.as(author, board::unread)).isEqualTo(1);
        assertThatThrownBy(() -> people.as(People.READER, board::unread)).isInstanceOf(SignInRequiredException.class);
    }

    @Test
    void whatWasOpenedIsReadAndNobodyOpensWhatOthersWereTold() throws Exception {
        var scenario = publish("La marée");
        var id = lines(author).get(0).id();
        assertThatThrownBy(() -> people.as(member, () -> board.open(id))).isInstanceOf(NotFoundException.class);
        assertThat(people.as(author, () -> board.open(id))).isEqualTo(scenario.path("La marée"));
        assertThat(people.as(author, board::unread)).isZero();
        assertThat(lines(author)).singleElement().matches(NoticeLine::read);
        assertThat(people.as(author, () -> board.mine(true, Slice.first(20))).items())
                .isEmpty();
        publish("L’estran");
        people.does(author, board::readAll);
        assertThat(people.as(author, board::unread)).isZero();
    }

    @Test
    void followersHearOfItAndWhoHasMutedItDoesNot() throws Exception {
        follow(member, MemberFollowing.of(author.requireMember()));
        var other = people.enrol(aMember());
        follow(other, MemberFollowing.of(author.requireMember()));
        people.does(other, () -> following.mute(MemberFollowing.of(author.requireMember()), true));
        publish("Le glacier");
        assertThat(lines(member)).singleElement().satisfies(line -> assertThat(line.words())
                .endsWith("publie «\u00a0Le glacier\u00a0»."));
        assertThat(lines(other)).isEmpty();
        assertThat(people.as(other, board::unread)).isZero();
    }

    @Test
    void nobodyHearsOfWhoIsSuspendedNorOfWhatIsWithdrawn() throws Exception {
        var follower = MemberFollowing.of(author.requireMember());
        follow(member, follower);
        choose(member, Rhythm.DAILY, Rhythm.DAILY);
        var scenario = publish("La dune");
        assertThat(lines(member)).hasSize(1);
        people.does(moderator, () -> withdrawal.withdraw(scenario, "Une image n’est pas libre."));
        assertThat(lines(member)).isEmpty();
        assertThat(people.as(member, board::unread)).isZero();
        clock.pass(Duration.ofDays(1));
        writeAll();
        await().atMost(SOON).until(() -> waiting(member) == 0);
        assertThat(letters(member, "notice-digest")).isZero();
    }

    @Test
    void aDigestTellsAllOfADayOnceAndIsNeverEmpty() throws Exception {
        follow(member, MemberFollowing.of(author.requireMember()));
        choose(member, Rhythm.DAILY, Rhythm.DAILY);
        publish("Le volcan I");
        publish("Le volcan II");
        await().atMost(SOON).until(() -> due(member) == 0);
        assertThat(letters(member, "notice-digest")).isZero();
        clock.pass(Duration.ofDays(1));
        assertThat(Race.winners(6, IllegalStateException.class, this::writeAll)).isEqualTo(6);
        await().atMost(SOON).until(() -> waiting(member) == 0);
        assertThat(letters(member, "notice-digest")).isEqualTo(1);
        assertThat(sql.text("select placeholders ->> 'news' || ' ' || (placeholders ->> 'subject') from mail_outbox o"
                        + " join member m on m.email = o.recipient where o.template = 'notice-digest' and m.id = "
                        + id(member)))
                .startsWith("2 ")
                .endsWith(" · 2 nouvelles pour vous");
        clock.pass(Duration.ofDays(1));
        writeAll();
        assertThat(letters(member, "notice-digest")).isEqualTo(1);
    }

    @Test
    void aDigestOfTwoThingsNamesBothInItsSubject() throws Exception {
        var second = people.enrol(aMember().named("Bruyère Essai"));
        follow(member, MemberFollowing.of(author.requireMember()));
        follow(member, MemberFollowing.of(second.requireMember()));
        choose(member, Rhythm.DAILY, Rhythm.DAILY);
        publish("Le fjord");
        shelf.publish(second, moderator, shelf.draftBy(second, "Le lagon"));
        clock.pass(Duration.ofDays(1));
        writeAll();
        await().atMost(SOON).until(() -> waiting(member) == 0);
        assertThat(sql.text("select placeholders ->> 'subject' from mail_outbox o"
                        + " join member m on m.email = o.recipient where o.template = 'notice-digest' and m.id = "
                        + id(member)))
                .matches("[^·]+ · [^·]+ · 2 nouvelles pour vous");
    }

    @Test
    void whatWasReadOnTheSiteIsNotToldAgainByADigest() throws Exception {
        follow(member, MemberFollowing.of(author.requireMember()));
        choose(member, Rhythm.DAILY, Rhythm.DAILY);
        publish("Le delta");
        people.does(member, board::readAll);
        clock.pass(Duration.ofDays(1));
        writeAll();
        await().atMost(SOON).until(() -> waiting(member) == 0);
        assertThat(letters(member, "notice-digest")).isZero();
    }

    @Test
    void choicesAreReadWhenTheLetterIsWritten() throws Exception {
        follow(member, MemberFollowing.of(author.requireMember()));
        publish("L’atoll");
        assertThat(waiting(member)).isEqualTo(1);
        choose(member, Rhythm.NEVER, Rhythm.NOW);
        await().atMost(SOON).until(() -> waiting(member) == 0);
        publish("Le lagon");
        await().atMost(SOON).until(() -> waiting(member) == 0);
        assertThat(letters(member, "notice-one")).isZero();
        choose(member, Rhythm.NOW, Rhythm.NOW);
        publish("Le récif");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(letters(member, "notice-one")).isEqualTo(1));
    }

    @Test
    void aLetterWaitsForTheEndOfQuietHours() throws Exception {
        people.does(author, () -> preferences.save(new SavePreferences(List.of(), 9, 12, NoticeZone.METROPOLE, true)));
        publish("Le silence");
        assertThat(letters(author, "library-published")).isZero();
        clock.pass(Duration.ofHours(3));
        writeAll();
        await().atMost(SOON).untilAsserted(() -> assertThat(letters(author, "library-published"))
                .isEqualTo(1));
    }

    @Test
    void aTopicThatIsNotWantedOnTheSiteIsNotCounted() throws Exception {
        people.does(
                author,
                () -> preferences.save(new SavePreferences(
                        List.of(new TopicPreference("library-decided", Rhythm.NEVER, false)),
                        0,
                        0,
                        NoticeZone.MAYOTTE,
                        true)));
        publish("Le vent");
        assertThat(people.as(author, board::unread)).isZero();
        assertThat(lines(author)).isEmpty();
        assertThat(letters(author, "library-published")).isZero();
        var mine = people.as(author, preferences::mine);
        assertThat(mine.zone()).isEqualTo(NoticeZone.MAYOTTE);
        assertThat(mine.topics())
                .contains(new TopicPreference("library-decided", Rhythm.NEVER, false))
                .contains(new TopicPreference("library-newVersion", Rhythm.WEEKLY, true))
                .noneMatch(each -> each.topic().equals("library-submitted"));
        assertThatThrownBy(() -> people.does(
                        author,
                        () -> preferences.save(new SavePreferences(
                                List.of(new TopicPreference("library-submitted", Rhythm.NOW, true)),
                                0,
                                0,
                                NoticeZone.METROPOLE,
                                true))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsFollowedIsListedWithItsNameAndEndedForGood() throws Exception {
        var thing = MemberFollowing.of(author.requireMember());
        follow(member, thing);
        follow(member, thing);
        people.does(member, () -> following.choose(thing, "library-byAuthor", Rhythm.NOW));
        assertThat(people.as(member, following::mine)).singleElement().satisfies(followed -> {
            assertThat(followed.isThere()).isTrue();
            assertThat(followed.topics()).containsExactly(new Followed.ToldOf("library-byAuthor", Rhythm.NOW));
        });
        people.does(member, () -> following.unfollow(thing));
        people.does(member, () -> following.unfollow(thing));
        assertThat(people.as(member, following::mine)).isEmpty();
        publish("La steppe");
        assertThat(lines(member)).isEmpty();
        sql.change("update member set public_profile = false where id = ?", id(author));
        assertThatThrownBy(() -> follow(member, thing)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> follow(member, new Thing("hive", 1))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void theKeyOfAnOldLetterNamesNothingThatItsMemberSeesNoMore() throws Exception {
        var thing = MemberFollowing.of(author.requireMember());
        var key = keys.seal(
                new LeaveKeys.Leaving(member.requireMember(), Optional.of("library-byAuthor"), Optional.of(thing)));
        assertThat(behind(key).thing()).isPresent();
        sql.change("update member set public_profile = false where id = ?", id(author));
        assertThat(behind(key).thing()).isEmpty();
    }

    private LettersEnding.Ending behind(String key) throws Exception {
        return people.as(People.READER, () -> ending.behind(key)).orElseThrow();
    }

    @Test
    void theKeyOfALetterEndsLettersLikeItAndBringsThemBack() throws Exception {
        var thing = MemberFollowing.of(author.requireMember());
        follow(member, thing);
        people.does(member, () -> following.choose(thing, "library-byAuthor", Rhythm.NOW));
        var key = keys.seal(
                new LeaveKeys.Leaving(member.requireMember(), Optional.of("library-byAuthor"), Optional.of(thing)));
        assertThat(behind(key).ended()).isFalse();
        people.does(People.READER, () -> ending.end(key));
        people.does(People.READER, () -> ending.end(key));
        assertThat(behind(key).ended()).isTrue();
        publish("La toundra");
        await().atMost(SOON).until(() -> waiting(member) == 0);
        assertThat(letters(member, "notice-one")).isZero();
        assertThat(lines(member)).hasSize(1);
        people.does(People.READER, () -> ending.begin(key));
        publish("La taïga");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(letters(member, "notice-one")).isEqualTo(1));
    }

    @Test
    void whatTheTopicSilencesCanBeBegunAgainForItsThing() throws Exception {
        var thing = MemberFollowing.of(author.requireMember());
        follow(member, thing);
        choose(member, Rhythm.NEVER, Rhythm.NEVER);
        var key = keys.seal(
                new LeaveKeys.Leaving(member.requireMember(), Optional.of("library-byAuthor"), Optional.of(thing)));
        assertThat(behind(key).ended()).isTrue();
        people.does(People.READER, () -> ending.begin(key));
        assertThat(behind(key).ended()).isFalse();
    }

    @Test
    void theKeyOfADigestEndsDigestsAndAnotherKeyNothing() throws Exception {
        var key = keys.seal(new LeaveKeys.Leaving(member.requireMember(), Optional.empty(), Optional.empty()));
        people.does(People.READER, () -> ending.end(key));
        assertThat(people.as(member, preferences::mine).digests()).isFalse();
        people.does(People.READER, () -> ending.begin(key));
        assertThat(people.as(member, preferences::mine).digests()).isTrue();
        for (var wrong : List.of("", "x", "é", key.substring(1), key.substring(0, key.length() - 2), key + "AA")) {
            assertThat(people.as(People.READER, () -> ending.behind(wrong))).isEmpty();
            assertThatThrownBy(() -> people.does(People.READER, () -> ending.end(wrong)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void anAddressThatIsRefusedGetsNoLetterUntilItsOwnerTriesAgain() throws Exception {
        sql.change(
                "insert into mail_refusal (recipient, refusals, last_error, refused_at)"
                        + " select email, 3, '550 5.1.1', now() from member where id = ?",
                id(author));
        assertThat(people.as(author, preferences::mine).refused()).contains("@");
        publish("La lagune");
        assertThat(letters(author, "library-published")).isZero();
        assertThat(lines(author)).hasSize(1);
        people.does(author, preferences::tryAddressAgain);
        assertThat(people.as(author, preferences::mine).refused()).isEmpty();
        publish("Le marais");
        assertThat(letters(author, "library-published")).isEqualTo(1);
    }

    @Test
    void nothingIsToldOfWhatIsRolledBack() throws Exception {
        var before = sql.number("select count(*) from notice");
        transactions.rolledBack(
                () -> telling.tell(News.of(DANCE, MemberFollowing.of(author.requireMember()), "/", "rien")
                        .to(List.of(member.requireMember()))));
        assertThat(sql.number("select count(*) from notice")).isEqualTo(before);
    }

    @Test
    void newsForManyAreKeptOnceAndWrittenOnceByWhoeverWorks() throws Exception {
        var followers = IntStream.range(0, 120)
                .mapToObj(each -> {
                    try {
                        return people.enrol(aMember());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        for (var follower : followers) {
            follow(follower, MemberFollowing.of(author.requireMember()));
            sql.change(
                    "insert into notice_choice (member_id, topic, mail, site, chosen_at)"
                            + " values (?, 'library-byAuthor', 'NOW', true, now())",
                    id(follower));
        }
        publish("La foule");
        assertThat(Race.winners(4, IllegalStateException.class, this::writeAll)).isEqualTo(4);
        await().atMost(SOON).untilAsserted(() -> assertThat(
                        sql.number(
                                "select count(distinct recipient) from mail_outbox where template = 'notice-one' and placeholders ->> 'words' like '%La foule%'"))
                .isEqualTo(120));
        assertThat(
                        sql.number(
                                "select count(*) from mail_outbox where template = 'notice-one' and placeholders ->> 'words' like '%La foule%'"))
                .isEqualTo(120);
        assertThat(sql.number(
                        "select count(*) from notice where 'La foule' = any(words) and topic = 'library-byAuthor'"))
                .isEqualTo(1);
    }

    @Test
    void whoseLettersCannotBeWrittenKeepsNobodyElseFromTheirs() throws Exception {
        var other = people.enrol(aMember());
        for (var each : List.of(member, other)) {
            follow(each, MemberFollowing.of(author.requireMember()));
            choose(each, Rhythm.DAILY, Rhythm.NEVER);
        }
        publish("Le geyser");
        await().atMost(SOON).until(() -> due(member) + due(other) == 0);
        sql.change(
                "insert into notice (topic, sentence, about_kind, about_id, words, path, placeholders, happened_at)"
                        + " values ('library-byAuthor', 'library-byAuthor', 'member', ?, '{}', '/', '[1]', now())",
                id(author));
        sql.change(
                "insert into notice_letter (notice_id, member_id, due_at)"
                        + " select max(id), ?, now() - interval '1 minute' from notice",
                id(member));
        clock.pass(Duration.ofDays(1));
        try {
            await().atMost(SOON).untilAsserted(() -> {
                round.run(clock.instant());
                assertThat(letters(other, "notice-digest")).isEqualTo(1);
                assertThat(sql.number("select min(failures) from notice_letter where member_id = ?", id(member)))
                        .isEqualTo(1);
                assertThat(due(member)).isZero();
            });
            assertThat(letters(member, "notice-digest")).isZero();
        } finally {
            sql.change("delete from notice_letter where member_id = ?", id(member));
        }
    }

    private boolean writeAll() {
        var more = true;
        while (more) {
            more = letters.writeSome(clock.instant());
        }
        return true;
    }

    private void choose(Viewer who, Rhythm byAuthor, Rhythm newVersion) throws Exception {
        people.does(
                who,
                () -> preferences.save(new SavePreferences(
                        List.of(
                                new TopicPreference("library-byAuthor", byAuthor, true),
                                new TopicPreference("library-newVersion", newVersion, true)),
                        0,
                        0,
                        NoticeZone.METROPOLE,
                        true)));
    }

    private void follow(Viewer who, Thing thing) throws Exception {
        people.does(who, () -> following.follow(thing));
    }

    private ScenarioId publish(String title) throws Exception {
        var draft = shelf.draftBy(author, title);
        shelf.publish(author, moderator, draft);
        return draft;
    }

    private List<NoticeLine> lines(Viewer who) throws Exception {
        return people.as(who, () -> board.mine(false, Slice.first(20))).items();
    }

    private long letters(Viewer who, String template) throws Exception {
        return sql.number(
                "select count(*) from mail_outbox o join member m on m.email = o.recipient where o.template = '"
                        + template + "' and m.id = " + id(who));
    }

    private long waiting(Viewer who) throws Exception {
        return sql.number("select count(*) from notice_letter where member_id = ?", id(who));
    }

    private long due(Viewer who) throws Exception {
        return sql.number("select count(*) from notice_letter where member_id = ? and due_at <= now()", id(who));
    }

    private static long id(Viewer who) {
        return who.requireMember().value();
    }
}
