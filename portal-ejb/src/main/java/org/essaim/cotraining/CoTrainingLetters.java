package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.essaim.calendar.CalendarWriter;
import org.essaim.mail.Letter;
import org.essaim.shared.text.Language;
import org.essaim.shared.time.DayInWords;

/** What fills letters about a co-training. */
@ApplicationScoped
class CoTrainingLetters {

    @Inject
    private CoTrainingReading reading;

    @Inject
    private CoTrainingCalendar calendar;

    @Inject
    private CalendarWriter writer;

    /** Its title, its network, its half-days. */
    Map<String, String> whenAndWhere(CoTrainingLine line, Language language) {
        var values = new HashMap<String, String>();
        values.put("title", line.title());
        values.put("network", line.networkName());
        var halfDays = reading.halfDays(line.id());
        values.put("half", Integer.toString(halfDays.size()));
        for (var i = 0; i < halfDays.size(); i++) {
            var half = halfDays.get(i);
            values.put(
                    "half_" + i + "_day", DayInWords.withWeekday(half.begins().toLocalDate(), language.locale()));
            values.put("half_" + i + "_from", DayInWords.time(half.begins().toLocalTime(), language.locale()));
            values.put("half_" + i + "_until", DayInWords.time(half.ends().toLocalTime(), language.locale()));
            values.put("half_" + i + "_where", half.place().isEmpty() ? "" : ", " + half.place());
        }
        return values;
    }

    /** The same with its entries for a calendar, which have the links: for who comes. */
    Map<String, String> forWhoComes(CoTrainingLine line, Language language) {
        var values = new HashMap<>(whenAndWhere(line, language));
        values.put(Letter.CALENDAR, writer.entries(calendar.forWhoComes(line.id()), language.locale()));
        return values;
    }
}
