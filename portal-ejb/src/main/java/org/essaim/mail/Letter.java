package org.essaim.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.essaim.shared.time.DayInWords;
import org.essaim.shared.viewer.Viewer;

/**
 * A mail to one person.
 *
 * @param to address
 * @param name of the person, for the salutation and the header
 * @param template name of the text, such as {@code identity-confirm}: {@code mail/identity-confirm_fr.md} and {@code _en}
 * @param locale language it is written in
 * @param values for the template's placeholders; addresses of pages are absolute
 * @param secrets what takes the place of some values when the letter leaves
 */
public record Letter(
        String to,
        String name,
        String template,
        Locale locale,
        Map<String, String> values,
        Optional<LetterSecrets> secrets) {
    /** Among the values or the secrets: an address that ends such letters when it is posted to (RFC 8058). */
    public static final String ONE_CLICK = "oneClick";

    /** Among both: the page that asks before it ends such letters. Their footer names it. */
    public static final String LEAVE = "leave";

    /** Among the values: what letters like this one have in common, for the header {@code List-Id}; such as a topic. */
    public static final String LIST = "list";

    /** Among the values: an address that answers go to, where it is not the portal's. */
    public static final String REPLY_TO = "replyTo";

    /** Among the values: an entry for the calendar of who gets it (RFC 5545), which the letter carries as a file. */
    public static final String CALENDAR = "calendar";

    public Letter {
        values = Map.copyOf(values);
    }

    /** A letter that anyone in charge may read. */
    public Letter(String to, String name, String template, Locale locale, Map<String, String> values) {
        this(to, name, template, locale, values, Optional.empty());
    }

    /** The day of a moment as the pages say it: 1er mai 2026, 1 May 2026. */
    public static String day(Locale language, Instant moment) {
        return DayInWords.of(LocalDate.ofInstant(moment, Viewer.PARIS), language);
    }

    /** The letter as its recipient gets it. */
    Letter opened() {
        var all = new HashMap<>(values);
        secrets.map(LetterSecrets::values).ifPresent(all::putAll);
        return new Letter(to, name, template, locale, all);
    }
}
