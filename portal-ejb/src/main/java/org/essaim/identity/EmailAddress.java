package org.essaim.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essaim.shared.Text;

/**
 * An address that a letter can be sent to, in lower case: nobody tells two people apart by a capital.
 *
 * @param value such as {@code melissa.tournesol@ac-paris.fr}
 */
public record EmailAddress(String value) {

    /** Longest address that mail servers pass on (RFC 5321). */
    private static final int LONGEST = 254;

    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*");

    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

    private static final int LONGEST_LOCAL = 64;

    /** {@link IllegalArgumentException} for what is no address. */
    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("no address");
        }
    }

    /** The address in what a person typed, if it is one. */
    public static Optional<EmailAddress> read(String typed) {
        var text = Text.clean(typed).toLowerCase(Locale.ROOT);
        var at = text.lastIndexOf('@');
        if (at < 0 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var address = text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
            return isAddress(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What is after the {@code @}. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    private static boolean isAddress(String text) {
        var at = text.lastIndexOf('@');
        return at > 0
                && at <= LONGEST_LOCAL
                && text.length() <= LONGEST
                && text.equals(text.toLowerCase(Locale.ROOT))
                && LOCAL.matcher(text.substring(0, at)).matches()
                && DOMAIN.matcher(text.substring(at + 1)).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
