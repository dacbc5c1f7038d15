package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.essaim.calendar.CalendarWriter;
import org.essaim.identity.directory.MemberName;
import org.essaim.mail.Letter;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.notifications.Thing;
import org.essaim.shared.text.Language;
import org.essaim.shared.time.DayInWords;
import org.essaim.shared.viewer.MemberId;

/**
 * What is told of meetings: to the members of the network that there is another one; to who comes what changed, with the
 * entry for their calendar, as some programs ask rarely.
 */
@ApplicationScoped
class MeetingNews {

    @Inject
    private Telling telling;

    @Inject
    private MeetingReading reading;

    @Inject
    private MeetingCalendar calendar;

    @Inject
    private CalendarWriter writer;

    void planned(MeetingLine meeting, Optional<MemberId> by) {
        var news = news(MeetingTopic.PLANNED, meeting).toFollowersOf(List.of(Thing.of(meeting.network())));
        telling.tell(by.map(news::by).orElse(news));
    }

    /** It takes place at another time or elsewhere. */
    void changed(MeetingLine before, MeetingLine meeting) {
        toGuests(meeting, "meetings-changed", language -> {
            var values = new HashMap<>(values(meeting, language));
            values.putAll(before(before, meeting, language));
            return values;
        });
    }

    /** It does not take place. */
    void cancelled(MeetingLine meeting, String reason) {
        toGuests(meeting, "meetings-cancelled", language -> {
            var values = new HashMap<>(values(meeting, language));
            values.put("reason", reason);
            return values;
        });
    }

    /** The sentence and the letter have one name. */
    private void toGuests(MeetingLine meeting, String told, Function<Language, Map<String, String>> values) {
        var guests = reading.guests(meeting.id()).stream().map(MemberName::id).toList();
        telling.tell(news(MeetingTopic.CHANGED, meeting)
                .in(told)
                .letter(told, values)
                .to(guests));
    }

    private static News news(MeetingTopic topic, MeetingLine meeting) {
        return News.of(topic, MeetingThings.of(meeting.id()), meeting.path(), meeting.title(), meeting.networkName());
    }

    /** What is no longer so, each in a part of the letter that is there only then. */
    private static Map<String, String> before(MeetingLine before, MeetingLine meeting, Language language) {
        var isMoved = !before.startsAt().equals(meeting.startsAt())
                || !before.endsAt().equals(meeting.endsAt());
        var isElsewhere = !before.place().isEmpty() && !before.place().equals(meeting.place());
        return Map.of(
                "moved",
                isMoved ? "1" : "0",
                "moved_0_day",
                DayInWords.withWeekday(before.begins().toLocalDate(), language.locale()),
                "moved_0_time",
                DayInWords.time(before.begins().toLocalTime(), language.locale()),
                "moved_0_until",
                DayInWords.time(before.ends().toLocalTime(), language.locale()),
                "elsewhere",
                isElsewhere ? "1" : "0",
                "elsewhere_0_place",
                before.place());
    }

    private Map<String, String> values(MeetingLine meeting, Language language) {
        var begins = meeting.begins();
        return Map.of(
                "title",
                meeting.title(),
                "network",
                meeting.networkName(),
                "day",
                DayInWords.withWeekday(begins.toLocalDate(), language.locale()),
                "time",
                DayInWords.time(begins.toLocalTime(), language.locale()),
                "until",
                DayInWords.time(meeting.ends().toLocalTime(), language.locale()),
                "place",
                meeting.place(),
                Letter.CALENDAR,
                writer.entry(calendar.entry(meeting, true), language.locale()));
    }
}
