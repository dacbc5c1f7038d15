package org.essaim.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private static final Thing ONE = new Thing("hive", 1);
    private static final Thing OTHER = new Thing("hive", 2);

    private record Bees(Rhythm usual) implements Topic {
        @Override
        public String code() {
            return "hives.bees";
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # usual, for the topic, for the first thing, told by,  digests, so it is
            NOW,     ,              ,                    first,    true,    NOW
            WEEKLY,  ,              ,                    first,    true,    WEEKLY
            WEEKLY,  NOW,           ,                    first,    true,    NOW
            NOW,     NEVER,         ,                    first,    true,    NEVER
            NOW,     NEVER,         DAILY,               first,    true,    DAILY
            NOW,     NOW,           NEVER,               first,    true,    NEVER
            NOW,     NOW,           NEVER,               both,     true,    NOW
            NOW,     WEEKLY,        DAILY,               both,     true,    DAILY
            NOW,     DAILY,         ,                    first,    false,   NEVER
            NOW,     WEEKLY,        ,                    first,    false,   NEVER
            NOW,     ,              ,                    first,    false,   NOW
            NOW,     NOW,           NOW,                 nothing,  true,    NEVER""")
    void theThingCountsBeforeTheTopicAndThatBeforeWhatIsUsual(
            Rhythm usual, Rhythm topic, Rhythm thing, String by, boolean digests, Rhythm expected) {
        var choices = new Choices(
                topic == null ? Map.of() : Map.of("hives.bees", topic),
                thing == null ? Map.of() : Map.of(new Choices.ForThing("hives.bees", ONE), thing),
                digests,
                Optional.empty(),
                Choices.NONE.zone());
        var ways =
                switch (by) {
                    case "first" -> List.of(ONE);
                    case "both" -> List.of(ONE, OTHER);
                    default -> List.<Thing>of();
                };
        assertThat(Rules.rhythm(new Bees(usual), ways, choices)).isEqualTo(expected);
    }

    /** 2026-12-07 is a Monday; Paris is an hour before UTC then, La Réunion four. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # zone,         from, to, rhythm, happened,             now,                  then
            Europe/Paris,   0,    0,  NOW,    2026-12-07T10:00:00Z, 2026-12-07T10:00:05Z, 2026-12-07T10:00:05Z
            Europe/Paris,   20,   7,  NOW,    2026-12-07T22:00:00Z, 2026-12-07T22:00:00Z, 2026-12-08T06:00:00Z
            Europe/Paris,   20,   7,  NOW,    2026-12-07T02:00:00Z, 2026-12-07T02:00:00Z, 2026-12-07T06:00:00Z
            Europe/Paris,   12,   14, NOW,    2026-12-07T11:30:00Z, 2026-12-07T11:30:00Z, 2026-12-07T13:00:00Z
            Europe/Paris,   12,   14, NOW,    2026-12-07T13:00:00Z, 2026-12-07T13:00:00Z, 2026-12-07T13:00:00Z
            Indian/Reunion, 20,   7,  NOW,    2026-12-07T17:00:00Z, 2026-12-07T17:00:00Z, 2026-12-08T03:00:00Z
            Europe/Paris,   0,    0,  DAILY,  2026-12-07T05:59:00Z, 2026-12-07T05:59:00Z, 2026-12-07T06:00:00Z
            Europe/Paris,   0,    0,  DAILY,  2026-12-07T06:00:00Z, 2026-12-07T06:00:00Z, 2026-12-08T06:00:00Z
            Indian/Reunion, 0,    0,  DAILY,  2026-12-07T06:00:00Z, 2026-12-07T06:00:00Z, 2026-12-08T03:00:00Z
            Europe/Paris,   20,   9,  DAILY,  2026-12-07T10:00:00Z, 2026-12-07T10:00:00Z, 2026-12-08T08:00:00Z
            Europe/Paris,   0,    0,  WEEKLY, 2026-12-07T05:00:00Z, 2026-12-07T05:00:00Z, 2026-12-07T06:00:00Z
            Europe/Paris,   0,    0,  WEEKLY, 2026-12-07T10:00:00Z, 2026-12-07T10:00:00Z, 2026-12-14T06:00:00Z
            Europe/Paris,   0,    0,  WEEKLY, 2026-12-13T23:30:00Z, 2026-12-13T23:30:00Z, 2026-12-14T06:00:00Z
            Europe/Paris,   0,    0,  WEEKLY, 2026-12-07T10:00:00Z, 2026-12-15T10:00:00Z, 2026-12-15T10:00:00Z
            Europe/Paris,   0,    0,  DAILY,  2026-03-28T10:00:00Z, 2026-03-28T10:00:00Z, 2026-03-29T05:00:00Z""")
    void aLetterWaitsForItsHourAndForTheEndOfQuietHours(
            String zone, int from, int to, Rhythm rhythm, Instant happened, Instant now, Instant then) {
        var quiet = from == to
                ? Optional.<Choices.Quiet>empty()
                : Optional.of(new Choices.Quiet(LocalTime.of(from, 0), LocalTime.of(to, 0)));
        var choices = new Choices(Map.of(), Map.of(), true, quiet, ZoneId.of(zone));
        assertThat(Rules.due(rhythm, happened, now, choices)).isEqualTo(then);
    }

    @Test
    void everyFrenchSchoolHasItsClock() {
        assertThat(NoticeZone.values()).hasSize(10);
        assertThat(Arrays.stream(NoticeZone.values()).map(each -> NoticeZone.of(each.zone())))
                .containsExactly(NoticeZone.values());
    }
}
