package org.essaim.web.attestations;

import static org.essaim.web.words.Texts.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essaim.attestations.AttestationView;
import org.essaim.attestations.AttestedTime;
import org.essaim.attestations.badges.BadgeWords;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.time.DayInWords;
import org.essaim.web.words.Show;

/**
 * The words of a badge, whoever asks: what its holder did in French, as the attestation says it, and what everyone did who has
 * the same in English as well, as others read it far away.
 */
@ApplicationScoped
class BadgeWriting {

    private static final Locale LANGUAGE = Locale.FRENCH;

    @Inject
    private Settings settings;

    BadgeWords words(AttestationView view) {
        return new BadgeWords(
                text(LANGUAGE, "attestations.badge.name." + view.nature(), view.title()),
                inBoth("attestations.badge.description." + view.nature(), view.title(), organizer(view)),
                inBoth("attestations.badge.criteria." + view.nature()),
                narrative(view),
                text(LANGUAGE, "attestations.print.check"));
    }

    private String organizer(AttestationView view) {
        return view.organizer().isEmpty() ? settings.text(Setting.ASSOCIATION_NAME) : view.organizer();
    }

    private static String inBoth(String key, Object... arguments) {
        return text(LANGUAGE, key, arguments) + "\n\n" + text(Locale.ENGLISH, key, arguments);
    }

    private String narrative(AttestationView view) {
        var lines = new ArrayList<String>();
        lines.add(text(
                LANGUAGE,
                "attestations.print." + view.nature(),
                settings.text(Setting.ASSOCIATION_NAME),
                view.holder(),
                view.title(),
                organizer(view)));
        lines.add(String.join(
                "\n", view.days().stream().map(time -> day(view, time)).toList()));
        lines.add(text(LANGUAGE, "attestations.print.hours", Show.minutesText(view.minutes())));
        lines.add(text(
                LANGUAGE, "attestations.print.mode", text(LANGUAGE, "attestations.AttestationMode." + view.mode())));
        lines.addAll(fact("place", view.place()));
        lines.addAll(fact("trainers", String.join(", ", view.trainers())));
        lines.addAll(fact("codes", view.codes()));
        return String.join("\n\n", lines);
    }

    private static String day(AttestationView view, AttestedTime time) {
        var start = time.startsAt().atZone(view.zone());
        var end = time.endsAt().atZone(view.zone());
        return "- " + DayInWords.withWeekday(start.toLocalDate(), LANGUAGE) + ", "
                + text(
                        LANGUAGE,
                        "attestations.page.from",
                        DayInWords.time(start.toLocalTime(), LANGUAGE),
                        DayInWords.time(end.toLocalTime(), LANGUAGE));
    }

    private static List<String> fact(String key, String value) {
        return value.isEmpty() ? List.of() : List.of(text(LANGUAGE, "attestations.print." + key, value));
    }
}
