package org.essaim.exchanges.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.essaim.calendar.CalendarWriter;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.mail.Letter;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.shared.text.Language;
import org.essaim.shared.time.DayInWords;
import org.essaim.shared.viewer.MemberId;

/** What the two hear of each other: messages, and what becomes of visits, with the entry for a calendar. */
@ApplicationScoped
class ContactNews {

    @Inject
    private Telling telling;

    @Inject
    private MemberContacts addresses;

    @Inject
    private VisitCalendar calendar;

    @Inject
    private CalendarWriter writer;

    void written(Contacts.Held contact, MemberId by, WriteMessage message) {
        var values = values(contact, message.words());
        if (message.showsAddress()) {
            addresses.of(List.of(by)).stream()
                    .map(MemberContact::email)
                    .forEach(address -> values.put("address", address));
        }
        telling.tell(news(contact, "exchanges-message")
                .by(by)
                .letter(message.showsAddress() ? "exchanges-message-address" : "exchanges-message", values)
                .to(List.of(contact.otherThan(by))));
    }

    void asked(Contacts.Held contact, VisitBook.HeldSlot slot, MemberId by, WriteMessage word) {
        telling.tell(news(contact, "exchanges-visit-asked")
                .by(by)
                .letter("exchanges-visit-asked", language -> visit(contact, slot, word.words(), language))
                .to(List.of(contact.otherThan(by))));
    }

    void refused(Contacts.Held contact, VisitBook.HeldSlot slot, MemberId by, WriteMessage word) {
        telling.tell(news(contact, "exchanges-visit-refused")
                .by(by)
                .letter("exchanges-visit-refused", language -> visit(contact, slot, word.words(), language))
                .to(List.of(contact.otherThan(by))));
    }

    /** To both, as both put it into their calendars. */
    void accepted(Contacts.Held contact, VisitId visit) {
        var entry = calendar.require(visit);
        telling.tell(news(contact, "exchanges-visit-accepted")
                .letter("exchanges-visit-accepted", language -> planned(contact, entry, "", language))
                .to(List.of(contact.authorId(), contact.memberId())));
    }

    /** To the one who did not do it. */
    void cancelled(Contacts.Held contact, VisitId visit, MemberId by, Optional<WriteMessage> word) {
        var entry = calendar.require(visit);
        var words = word.map(WriteMessage::words).orElse("");
        telling.tell(news(contact, "exchanges-visit-cancelled")
                .by(by)
                .letter("exchanges-visit-cancelled", language -> planned(contact, entry, words, language))
                .to(List.of(contact.otherThan(by))));
    }

    private static News news(Contacts.Held contact, String sentence) {
        return News.of(
                        ContactTopic.ANSWERED,
                        ContactThings.of(contact.id()),
                        contact.id().path(),
                        contact.title())
                .in(sentence);
    }

    private static Map<String, String> values(Contacts.Held contact, String words) {
        return new HashMap<>(Map.of("title", contact.title(), "network", contact.networkName(), "words", words));
    }

    private static Map<String, String> visit(
            Contacts.Held contact, VisitBook.HeldSlot slot, String words, Language language) {
        var begins = slot.begins();
        var values = values(contact, words);
        values.put("day", DayInWords.withWeekday(begins.toLocalDate(), language.locale()));
        values.put("time", DayInWords.time(begins.toLocalTime(), language.locale()));
        return values;
    }

    private Map<String, String> planned(
            Contacts.Held contact, VisitCalendar.PlannedVisit planned, String words, Language language) {
        var values = visit(contact, planned.slot(), words, language);
        if (planned.isInCalendars()) {
            values.put(Letter.CALENDAR, writer.entry(planned.entry(), language.locale()));
        }
        return values;
    }
}
