package org.essaim.mail;

import java.util.Locale;
import org.essaim.shared.text.Text;

/**
 * To whom letters were written.
 *
 * @param asked an address, a domain with or without its {@code @}, or nothing for all
 */
public record Recipients(String asked) {

    public static final Recipients ALL = new Recipients("");

    public Recipients {
        asked = Text.line(asked).toLowerCase(Locale.ROOT);
        asked = asked.startsWith("@") ? asked.substring(1) : asked;
    }

    /** SQL of a condition in which {@code :asked} is what was asked. */
    String condition() {
        if (asked.isEmpty()) {
            return ":asked = ''";
        }
        return asked.indexOf('@') < 0 ? "domain = :asked" : "recipient = :asked";
    }
}
