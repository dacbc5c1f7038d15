package org.essaim.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.essaim.shared.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {

    private static final Instant CHANGED = Instant.parse("2026-11-02T10:15:30Z");
    private static final Instant START = Instant.parse("2026-12-09T13:30:00Z");

    private static final Duration NEAR = Duration.ofHours(24);

    private static CalendarEntry entry(int number, Instant start, String zone, boolean cancelled) {
        return new CalendarEntry(
                "meeting-" + number,
                cancelled ? 3 : 0,
                CHANGED,
                cancelled,
                "Évaluer en îlots, à l’école : « qui, quoi ; comment ? »",
                "Première ligne,\nseconde \\ ligne ; avec des signes de plusieurs octets : " + "é🐝".repeat(60),
                "Collège Jean-de-La-Fontaine, salle 12",
                "/reseaux/essaim-de-nice/agenda/" + number,
                start,
                start.plus(Duration.ofHours(2)),
                ZoneId.of(zone));
    }

    private static String text(CalendarEntry... entries) {
        var organizer = new CalendarText.Organizer("Inversons la classe", "contact@example.org");
        return new CalendarText(URI.create("https://essaim.example.org"), organizer, Language.FRENCH)
                .published("Essaim de Nice : agenda", List.of(entries));
    }

    private static Calendar read(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void anotherLibraryReadsWhatWasWrittenAndFindsNoFault() throws Exception {
        var read = read(text(entry(1, START, "Europe/Paris", false), entry(2, START, "Indian/Reunion", true)));
        assertThat(read.validate().getEntries()).isEmpty();
        var events = read.<VEvent>getComponents("VEVENT");
        assertThat(events).hasSize(2);
        assertThat(events.get(0).getSummary().getValue())
                .isEqualTo("Évaluer en îlots, à l’école : « qui, quoi ; comment ? »");
        assertThat(events.get(0).getDescription().getValue())
                .startsWith("Première ligne,\nseconde \\ ligne ;")
                .endsWith("é🐝");
        assertThat(value(events.get(0), Property.UID)).isEqualTo("meeting-1@essaim.example.org");
        assertThat(value(events.get(0), Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(events.get(0), Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(events.get(1), Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(events.get(1), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(events.get(1), Property.URL))
                .isEqualTo("https://essaim.example.org/reseaux/essaim-de-nice/agenda/2");
        assertThat(read.<VTimeZone>getComponents("VTIMEZONE")).hasSize(2);
    }

    private static String value(VEvent event, String name) {
        return event.<Property>getProperty(name).orElseThrow().getValue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "America/Miquelon",
                "America/Martinique",
                "Indian/Reunion",
                "Indian/Mayotte",
                "Pacific/Noumea",
                "Pacific/Tahiti",
                "America/New_York",
                "Australia/Lord_Howe"
            })
    void aZoneIsDescribedSoThatEveryDayIsRight(String zone) throws Exception {
        var described = read(text(entry(1, START, zone, false)))
                .<VTimeZone>getComponents("VTIMEZONE")
                .get(0);
        var rules = ZoneId.of(zone).getRules();
        for (var at = START; at.isBefore(START.plus(Duration.ofDays(800))); at = at.plus(Duration.ofHours(6))) {
            var moment = at.atZone(ZoneId.of(zone));
            if (!rules.getOffset(at.minus(NEAR)).equals(rules.getOffset(at.plus(NEAR)))) {
                // The reading library takes the hour of a change with the sign turned round.
                continue;
            }
            var observance = described.getApplicableObservance(OffsetDateTime.from(moment));
            assertThat(observance.getProperty("TZOFFSETTO").orElseThrow().getValue())
                    .as("%s", moment)
                    .isEqualTo(moment.getOffset().getId().replace(":", ""));
        }
    }

    @Test
    void theClockChangesAtItsHour() {
        assertThat(text(entry(1, START, "Europe/Paris", false)))
                .contains(
                        "BEGIN:VTIMEZONE\r\nTZID:Europe/Paris\r\n",
                        "DTSTART:20250330T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n",
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n",
                        "DTSTART:20251026T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n",
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\n",
                        "DTSTART;TZID=Europe/Paris:20261209T143000\r\n",
                        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n");
    }

    @Test
    void linesAreFoldedByBytesAndThroughNoSign() {
        var text = text(entry(1, START, "Europe/Paris", false));
        assertThat(text).contains("\r\n ").doesNotContain("\uFFFD");
        assertThat(text.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void theSameEntriesMakeTheSameTextWhateverTheirOrder() {
        var one = entry(1, START, "Europe/Paris", false);
        var other = entry(2, START.plus(Duration.ofDays(1)), "Indian/Reunion", false);
        assertThat(text(one, other)).isEqualTo(text(other, one));
    }

    @Test
    void whatWasCancelledIsToldForThirtyDays() {
        var cancelled = entry(1, START, "Europe/Paris", true);
        assertThat(cancelled.isTold(CHANGED.plus(Duration.ofDays(29)))).isTrue();
        assertThat(cancelled.isTold(CHANGED.plus(Duration.ofDays(30)))).isFalse();
        assertThat(entry(1, START, "Europe/Paris", false).isTold(CHANGED.plus(Duration.ofDays(90))))
                .isTrue();
    }

    @Test
    void anEmptyCalendarIsOneAllTheSame() throws Exception {
        assertThat(read(text()).<VEvent>getComponents("VEVENT")).isEmpty();
    }
}
