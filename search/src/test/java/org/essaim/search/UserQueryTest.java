package org.essaim.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UserQueryTest {
    @Test
    void wordsPhrasesAndExclusionsAreDistinguished() {
        var query = UserQuery.parse("  classe  \"plan de travail\" -vidéo -\"en ligne\" « à la maison » co-formation");
        assertThat(query.words()).containsExactly("classe", "co-formation");
        assertThat(query.phrases()).containsExactly("plan de travail", "à la maison");
        assertThat(query.excluded()).containsExactly("vidéo", "en ligne");
    }

    @Test
    void anUnclosedQuoteBelongsToItsWord() {
        assertThat(UserQuery.parse("\"plan de travail").words()).containsExactly("\"plan", "de", "travail");
        assertThat(UserQuery.parse("\"plan de travail").phrases()).isEmpty();
    }

    @Test
    void anythingIsAcceptedAndBounded() {
        for (String text : HostileInput.TEXTS) {
            var query = UserQuery.parse(text);
            int parts = query.words().size()
                    + query.phrases().size()
                    + query.excluded().size();
            assertThat(parts).isLessThanOrEqualTo(UserQuery.MAX_PARTS);
            assertThat(query.text().length()).isLessThanOrEqualTo(UserQuery.MAX_LENGTH);
        }
        assertThat(UserQuery.parse(null).isBlank()).isTrue();
    }

    @Test
    void exclusionsAloneFindEverythingElse() {
        var query = UserQuery.parse("-vidéo");
        assertThat(query.wantsEverything()).isTrue();
        assertThat(query.isBlank()).isFalse();
        assertThat(query.excluded()).isEqualTo(List.of("vidéo"));
    }
}
