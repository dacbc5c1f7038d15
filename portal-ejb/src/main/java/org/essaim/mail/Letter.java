package org.essaim.mail;

import java.util.Locale;
import java.util.Map;

/**
 * A mail to one person.
 *
 * @param to address
 * @param name of the person, for the salutation and the header
 * @param template name of the text, such as {@code identity-confirm}: {@code mail/identity-confirm_fr.md} and {@code _en}
 * @param locale language it is written in
 * @param values for the template's placeholders; addresses of pages are absolute
 */
public record Letter(String to, String name, String template, Locale locale, Map<String, String> values) {
    public Letter {
        values = Map.copyOf(values);
    }
}
