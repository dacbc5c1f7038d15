package org.essaim.searches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.essaim.discovery.Question;
import org.essaim.discovery.SearchFacet;
import org.essaim.library.TestScenarios;
import org.essaim.notifications.NoticeBoard;
import org.essaim.notifications.Rhythm;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.SignInRequiredException;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.DomainTest;
import org.essaim.testing.HeldClock;
import org.essaim.testing.People;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DomainTest
class SavedSearchesIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Inject
    private SavedSearches searches;

    @Inject
    private SearchNews news;

    @Inject
    private NewsRound round;

    @Inject
    private NoticeBoard board;

    @Inject
    private TestScenarios shelf;

    @Inject
    private People people;

    @Inject
    private HeldClock clock;

    @Inject
    private Sql sql;

    /** A word that nobody else has. */
    private final String word = "quetsche" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private Viewer member;

    @BeforeEach
    void somebody() throws Exception {
        member = people.enrol(aMember());
    }

    @Test
    void aSearchIsKeptWithItsWordsAndFiltersForItsMemberAlone() throws Exception {
        var question = new Question("énergie", true, Map.of(SearchFacet.LEVEL, Set.of("CM2", "6E")));
        var id = save("Énergie au cycle 3", question, Rhythm.WEEKLY);
        assertThat(people.as(member, searches::mine)).singleElement().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(id);
            assertThat(kept.question()).isEqualTo(question);
            assertThat(kept.rhythm()).isEqualTo(Rhythm.WEEKLY);
        });
        var other = people.enrol(aMember());
        assertThat(people.as(other, searches::mine)).isEmpty();
        assertThatThrownBy(() -> people.as(other, () -> searches.see(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.does(other, () -> searches.change(id, "à moi", Rhythm.NEVER)))
                .isInstanceOf(NotFoundException.class);
        people.does(other, () -> searches.remove(id));
        assertThat(people.as(member, searches::mine)).hasSize(1);
        assertThatThrownBy(() -> people.as(People.READER, searches::mine)).isInstanceOf(SignInRequiredException.class);
    }

    @Test
    void namesAreTheMembersOwnAndThereAreTwentyAtMost() throws Exception {
        var id = save("Un", words("un"), Rhythm.NEVER);
        assertThatThrownBy(() -> save(" Un ", words("deux"), Rhythm.NEVER)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> save("", words("deux"), Rhythm.NEVER)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> save("Rien", words(" "), Rhythm.NEVER)).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> save("x".repeat(101), words("deux"), Rhythm.NEVER))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> save("Deux", words("deux"), null)).isInstanceOf(InvalidException.class);
        var second = save("Deux", words("deux"), Rhythm.NEVER);
        assertThatThrownBy(() -> people.does(member, () -> searches.change(second, "Un", Rhythm.DAILY)))
                .isInstanceOf(InvalidException.class);
        people.does(member, () -> searches.change(id, "Premier", Rhythm.DAILY));
        assertThat(people.as(member, () -> searches.one(id)).name()).isEqualTo("Premier");
        for (var number = 3; number <= SavedSearches.MOST; number++) {
            save("Numéro " + number, words("mot " + number), Rhythm.NEVER);
        }
        assertThatThrownBy(() -> save("De trop", words("trop"), Rhythm.NEVER)).isInstanceOf(RuleException.class);
        people.does(member, () -> searches.remove(id));
        assertThat(save("Assez", words("assez"), Rhythm.NEVER)).isNotNull();
    }

    @Test
    void whatIsPublishedIsNewUntilItIsSeenAndToldOnceByALetter() throws Exception {
        var id = save("Mes quetsches", words(word), Rhythm.DAILY);
        save("Sans lettre", words("tarte " + word), Rhythm.NEVER);
        publish("Tarte de " + word);
        await().atMost(SOON).untilAsserted(() -> assertThat(unseen(id)).isEqualTo(1));

        clock.pass(Duration.ofDays(1));
        round.run();
        round.run();
        assertThat(told(id)).isEqualTo(1);
        assertThat(sql.text("select words[2] from notice where about_kind = 'search' and about_id = ?", id.value()))
                .contains("Tarte de " + word);
        clock.pass(Duration.ofDays(1));
        round.run();
        assertThat(told(id)).isEqualTo(1);
        await().atMost(SOON).untilAsserted(() -> assertThat(letters()).isEqualTo(1));

        assertThat(people.as(member, () -> searches.see(id))).isEqualTo("/recherche?tri=date");
        assertThat(unseen(id)).isZero();
    }

    @Test
    void aSearchThatIsToldByNoLetterIsToldOnTheSite() throws Exception {
        var id = save("Par le site", words(word), Rhythm.NEVER);
        publish("Compote de " + word);
        await().atMost(SOON).untilAsserted(() -> assertThat(unseen(id)).isEqualTo(1));
        clock.pass(Duration.ofDays(2));
        round.run();
        assertThat(told(id)).isEqualTo(1);
        assertThat(people.as(member, board::unread)).isEqualTo(1);
        people.does(member, () -> searches.remove(id));
        assertThat(people.as(member, board::unread)).isZero();
    }

    @Test
    void aSearchThatCannotBeAskedKeepsNoOtherFromBeingTold() throws Exception {
        var broken = save("Illisible", words(word), Rhythm.DAILY);
        sql.change("update saved_search set filters = '{illisible}' where id = ?", broken.value());
        var id = save("Lisible", words(word), Rhythm.DAILY);
        publish("Sirop de " + word);
        await().atMost(SOON).untilAsserted(() -> assertThat(unseen(id)).isEqualTo(1));
        clock.pass(Duration.ofDays(1));
        round.run();
        assertThat(told(id)).isEqualTo(1);
    }

    @Test
    void draftsAreNewsForNobody() throws Exception {
        var id = save("Brouillons", words(word), Rhythm.DAILY);
        shelf.draftBy(member, "Brouillon de " + word);
        publish("Publié de " + word);
        await().atMost(SOON).untilAsserted(() -> assertThat(unseen(id)).isEqualTo(1));
    }

    private void publish(String title) throws Exception {
        clock.pass(Duration.ofSeconds(1));
        var author = people.enrol(aMember());
        shelf.publish(author, people.enrol(aMember().moderator()), shelf.draftBy(author, title));
    }

    private int unseen(SavedSearchId id) throws Exception {
        return people.as(member, () -> {
            var search = searches.one(id);
            return news.between(search.question(), search.seenAt(), Instant.MAX).size();
        });
    }

    private long told(SavedSearchId id) throws Exception {
        return sql.number("select count(*) from notice where about_kind = 'search' and about_id = ?", id.value());
    }

    private long letters() throws Exception {
        return sql.number("select count(*) from mail_outbox o join member m on m.email = o.recipient"
                + " where o.template = 'notice-digest' and m.id = " + member.requireMember());
    }

    private SavedSearchId save(String name, Question question, Rhythm rhythm) throws Exception {
        return people.as(member, () -> searches.save(new SaveSearch(name, question, "/recherche?tri=date", rhythm)));
    }

    private static Question words(String text) {
        return new Question(text, false, Map.of());
    }
}
