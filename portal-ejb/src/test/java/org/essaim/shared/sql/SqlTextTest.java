package org.essaim.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.junit.jupiter.api.Test;

class SqlTextTest {

    @Test
    void everyMentionOfAParameterIsBoundToItsValue() {
        var text = SqlText.of("select a from t where b = :b", "and (c > :c or b <> :b)");
        var values = Map.of("b", SqlParameter.of("x"), "c", SqlParameter.of(3));

        assertThat(text.sql(values)).isEqualTo("select a from t where b = ? and (c > ? or b <> ?)");
        assertThat(text.bound(values)).containsExactly("x", 3, "x");
    }

    @Test
    void quotedTextAndCastsHoldNoParameter() {
        var text = SqlText.of("select ':no', 'it''s :no', a::text where b = :yes");

        assertThat(text.sql(Map.of("yes", SqlParameter.of(1)))).endsWith("a::text where b = ?");
    }

    @Test
    void nullBecomesALiteralInTheStatement() {
        var values = Map.of("at", SqlParameter.of(Optional.empty()));

        assertThat(SqlText.of("values (:at)").sql(values)).isEqualTo("values (null)");
        assertThat(SqlText.of("values (:at)").bound(values)).isEmpty();
    }

    @Test
    void valuesOfTheDomainBecomeValuesOfTheDatabase() {
        assertThat(SqlParameter.of(new MemberId(7)).value()).isEqualTo(7L);
        assertThat(SqlParameter.of(Role.ADMIN).value()).isEqualTo("ADMIN");
        assertThat(SqlParameter.of(Instant.EPOCH).value()).isEqualTo(new java.sql.Timestamp(0));
        assertThat(SqlParameter.of(new UUID(0, 1)).sql()).isEqualTo("cast(? as uuid)");
        assertThatThrownBy(() -> SqlParameter.of(new Object())).isInstanceOf(SqlMappingException.class);
    }

    @Test
    void anArrayKeepsEveryCharacterOfItsElements() {
        assertThat(SqlParameter.array("text", List.of("a,b", "\"q\"", "\\")).value())
                .isEqualTo("{\"a,b\",\"\\\"q\\\"\",\"\\\\\"}");
        assertThat(SqlParameter.array("bigint", List.of(new MemberId(1), 2L)).value())
                .isEqualTo("{\"1\",\"2\"}");
        assertThat(SqlParameter.array("bigint", List.of()).value()).isEqualTo("{}");
    }

    @Test
    void unboundParametersAndUnusedValuesAreReported() {
        var text = SqlText.of("select :a");

        assertThatThrownBy(() -> text.sql(Map.of())).hasMessageContaining("no value for :a");
        assertThatThrownBy(() -> text.requireParameter("b")).hasMessageContaining("no parameter :b");
    }
}
