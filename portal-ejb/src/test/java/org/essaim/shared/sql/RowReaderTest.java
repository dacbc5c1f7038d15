package org.essaim.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.junit.jupiter.api.Test;

class RowReaderTest {

    record Line(MemberId ownerId, String title, int count, boolean open, Instant publishedAt) {}

    record Extras(Optional<LocalDate> day, List<MemberId> ids, Set<Role> roles, List<String> words) {}

    @Test
    void columnsBecomeComponentsByNameWhateverTheirOrder() {
        var row =
                row(List.of("title", "published_at", "count", "open", "owner_id"), "T", new Timestamp(5), 3L, true, 9L);

        assertThat(RowReader.of(Line.class).read(row))
                .isEqualTo(new Line(new MemberId(9), "T", 3, true, Instant.ofEpochMilli(5)));
    }

    @Test
    void arraysOfJsonAndOptionalsAreRead() {
        var labels = List.of("day", "ids", "roles", "words");

        assertThat(RowReader.of(Extras.class)
                        .read(row(labels, Date.valueOf("2026-12-01"), "[3, 1]", "[\"ADMIN\"]", "[\"é\"]")))
                .isEqualTo(new Extras(
                        Optional.of(LocalDate.of(2026, 12, 1)),
                        List.of(new MemberId(3), new MemberId(1)),
                        Set.of(Role.ADMIN),
                        List.of("é")));
        assertThat(RowReader.of(Extras.class).read(row(labels, null, null, null, null)))
                .isEqualTo(new Extras(Optional.empty(), List.of(), Set.of(), List.of()));
    }

    @Test
    void aSingleColumnNeedsNoRecord() {
        assertThat(RowReader.of(Long.class).read(row(List.of("count"), 4))).isEqualTo(4L);
        assertThat(RowReader.of(MemberId.class).read(row(List.of("id"), 4L))).isEqualTo(new MemberId(4));
        assertThat(RowReader.of(Instant.class).read(row(List.of("max"), (Object) null)))
                .isNull();
    }

    @Test
    void aMissingOrUnreadColumnIsReportedByName() {
        assertThatThrownBy(() -> RowReader.of(Line.class)
                        .read(row(List.of("title", "published", "count", "open", "owner_id"), "T", null, 1, true, 1)))
                .isInstanceOf(SqlMappingException.class)
                .hasMessageContaining("missing [published_at]")
                .hasMessageContaining("nobody reads [published]");
        assertThatThrownBy(() -> RowReader.of(Extras.class)
                        .read(row(List.of("day", "ids", "roles", "words", "more"), null, null, null, null, 1)))
                .hasMessageContaining("nobody reads [more]");
    }

    @Test
    void aColumnOfAnotherTypeIsReportedByName() {
        var labels = List.of("title", "published_at", "count", "open", "owner_id");

        assertThatThrownBy(() -> RowReader.of(Line.class).read(row(labels, "T", null, null, true, 1)))
                .hasMessageContaining("column count is null");
        assertThatThrownBy(() -> RowReader.of(Line.class).read(row(labels, "T", "today", 1, true, 1)))
                .hasMessageContaining("column published_at holds a java.lang.String");
        assertThatThrownBy(() -> RowReader.of(Role.class).read(row(List.of("role"), "QUEEN")))
                .hasMessageContaining("has no QUEEN");
    }

    private static SqlRow row(List<String> labels, Object... values) {
        return new SqlRow(labels, Arrays.asList(values));
    }
}
