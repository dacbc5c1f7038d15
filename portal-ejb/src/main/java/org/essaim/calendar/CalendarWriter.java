package org.essaim.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Language;

/** Writes entries as calendar programs read them (RFC 5545), in the name of the association. */
@ApplicationScoped
public class CalendarWriter {

    @Inject
    private Settings settings;

    /** One entry, for a letter or a download. */
    public String entry(CalendarEntry entry, Locale locale) {
        return calendar(settings.text(Setting.ASSOCIATION_NAME), List.of(entry), locale);
    }

    /** Several entries that belong together. */
    public String entries(List<CalendarEntry> entries, Locale locale) {
        return calendar(settings.text(Setting.ASSOCIATION_NAME), entries, locale);
    }

    String calendar(String title, List<CalendarEntry> entries, Locale locale) {
        var association = new CalendarText.Organizer(
                settings.text(Setting.ASSOCIATION_NAME), settings.text(Setting.ASSOCIATION_CONTACT));
        return new CalendarText(settings.baseUrl(), association, Language.of(locale)).published(title, entries);
    }
}
