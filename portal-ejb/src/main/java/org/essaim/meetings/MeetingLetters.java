package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;
import org.essaim.calendar.CalendarWriter;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.identity.directory.MemberName;
import org.essaim.mail.Letter;
import org.essaim.mail.Letters;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Language;
import org.essaim.shared.time.DayInWords;

/** Letters to who comes: what changed, with the entry for their calendar, as some programs ask rarely. */
@ApplicationScoped
class MeetingLetters {

    @Inject
    private Letters letters;

    @Inject
    private MemberContacts contacts;

    @Inject
    private MeetingReading reading;

    @Inject
    private MeetingCalendar calendar;

    @Inject
    private CalendarWriter writer;

    @Inject
    private Settings settings;

    /** It takes place at another time or elsewhere. */
    void changed(MeetingLine meeting) {
        toGuests(meeting, "meetings-changed", "");
    }

    /** It does not take place. */
    void cancelled(MeetingLine meeting, String reason) {
        toGuests(meeting, "meetings-cancelled", reason);
    }

    private void toGuests(MeetingLine meeting, String template, String reason) {
        var guests = reading.guests(meeting.id()).stream().map(MemberName::id).toList();
        contacts.of(guests).forEach(guest -> letters.send(letter(guest, meeting, template, reason)));
    }

    private Letter letter(MemberContact to, MeetingLine meeting, String template, String reason) {
        var begins = meeting.startsAt().atZone(ZoneId.of(meeting.zone()));
        var language = Language.of(to.locale());
        return new Letter(
                to.email(),
                to.name(),
                template,
                to.locale(),
                Map.of(
                        "title",
                        meeting.title(),
                        "network",
                        meeting.networkName(),
                        "day",
                        DayInWords.of(begins.toLocalDate(), to.locale()),
                        "time",
                        DayInWords.time(begins.toLocalTime(), to.locale()),
                        "place",
                        meeting.place(),
                        "reason",
                        reason,
                        "link",
                        settings.baseUrl() + language.path(meeting.path()),
                        Letter.CALENDAR,
                        writer.entry(calendar.entry(meeting, true), to.locale())));
    }
}
