package org.essaim.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.shared.text.Language;

/** Entries as a calendar program reads them (RFC 5545, RFC 7986). The same entries always make the same text. */
final class CalendarText {

    private static final int MOST_BYTES = 75;
    private static final String ZONE_BEGINS = "BEGIN:VTIMEZONE";
    private static final Pattern ZONE = Pattern.compile("(?s)" + ZONE_BEGINS + ".*?END:VTIMEZONE\r\n");

    private final URI baseUrl;
    private final Organizer organizer;
    private final Language language;

    /** Who answers for what is published: the association. */
    record Organizer(String name, String email) {}

    /** @param baseUrl address of the portal */
    CalendarText(URI baseUrl, Organizer organizer, Language language) {
        this.baseUrl = baseUrl;
        this.organizer = organizer;
        this.language = language;
    }

    /** A calendar that is published: nobody is invited by it. */
    String published(String name, List<CalendarEntry> entries) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Essaim//" + language.code().toUpperCase(Locale.ROOT));
        calendar.setMethod("PUBLISH");
        calendar.setName(name);
        // RFC 7986 wants its type said; the library says it where it is not the usual one.
        calendar.setRefreshInterval(Duration.builder().hours(1).build()).setParameter("VALUE", "DURATION");
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        calendar.addExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        entries.stream()
                .sorted(Comparator.comparing(CalendarEntry::start).thenComparing(CalendarEntry::uid))
                .forEach(entry -> calendar.addEvent(event(calendar, entry)));
        return folded(inOrder(unfolded(calendar)));
    }

    private VEvent event(ICalendar calendar, CalendarEntry entry) {
        var event = new VEvent();
        event.setUid(entry.uid() + "@" + baseUrl.getHost());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(entry.changedAt()));
        event.setLastModified(Date.from(entry.changedAt()));
        event.setOrganizer(new biweekly.property.Organizer(organizer.name(), organizer.email()));
        event.setSummary(entry.title());
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        if (!entry.description().isEmpty()) {
            event.setDescription(entry.description());
        }
        if (!entry.place().isEmpty()) {
            event.setLocation(entry.place());
        }
        event.setUrl(baseUrl + language.path(entry.path()));
        var zone = zone(calendar, entry.zone(), entry.start());
        var times = calendar.getTimezoneInfo();
        times.setTimezone(event.setDateStart(Date.from(entry.start())), zone);
        times.setTimezone(event.setDateEnd(Date.from(entry.end())), zone);
        return event;
    }

    /** Entries come by their start: a zone is described from its first one on. */
    private static TimezoneAssignment zone(ICalendar calendar, ZoneId zone, Instant from) {
        return calendar.getTimezoneInfo().getTimezones().stream()
                .filter(known -> known.getTimeZone().getID().equals(zone.getId()))
                .findFirst()
                .orElseGet(() -> {
                    var described = new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneClock.of(zone, from));
                    calendar.getTimezoneInfo().getTimezones().add(described);
                    return described;
                });
    }

    private static String unfolded(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The library writes zones in no order of its own. */
    private static String inOrder(String text) {
        var zones =
                ZONE.matcher(text).results().map(MatchResult::group).sorted().collect(Collectors.joining());
        int first = text.indexOf(ZONE_BEGINS);
        return first < 0
                ? text
                : text.substring(0, first)
                        + zones
                        + ZONE.matcher(text.substring(first)).replaceAll("");
    }

    /** Lines of {@value #MOST_BYTES} bytes at most, which the library would count in characters. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length() + text.length() / 50);
        text.lines().forEach(line -> {
            int bytes = 0;
            for (int at = 0; at < line.length(); ) {
                int end = line.offsetByCodePoints(at, 1);
                var sign = line.substring(at, end);
                int size = sign.getBytes(StandardCharsets.UTF_8).length;
                if (bytes + size > MOST_BYTES) {
                    folded.append("\r\n ");
                    bytes = 1;
                }
                folded.append(sign);
                bytes += size;
                at = end;
            }
            folded.append("\r\n");
        });
        return folded.toString();
    }
}
