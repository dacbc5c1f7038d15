package org.essaim.identity.profile;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.text.Text;

/**
 * An address that a letter can be sent to, in lower case and one spelling: nobody tells two people apart by a capital,
 * or by the width of a letter.
 *
 * @param value such as {@code melissa.tournesol@ac-paris.fr}
 */
public record EmailAddress(String value) {

    /** Longest address that mail servers pass on (RFC 5321). */
    public static final int LONGEST = 254;

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
        var text = oneSpelling(Text.clean(typed));
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

    /**
     * The address that somebody is to be written to from now on.
     *
     * @throws InvalidException for the field {@code email}
     */
    public static EmailAddress require(String typed) {
        problem(typed).ifPresent(key -> {
            throw new InvalidException("email", key);
        });
        return read(typed).orElseThrow();
    }

    /**
     * Key of what keeps us from writing to an address. Servers on the way to one with letters beyond ASCII before its
     * {@code @} need to know SMTPUTF8, all of them; its owner would wait for a letter that never comes.
     */
    public static Optional<String> problem(String typed) {
        var address = read(typed);
        if (address.isEmpty()) {
            return Optional.of("identity.problem.email");
        }
        return address.get().value().chars().allMatch(each -> each < 0x80)
                ? Optional.empty()
                : Optional.of("identity.problem.emailLetters");
    }

    /** Letters of several widths, or composed in several ways, are the same letter. */
    private static String oneSpelling(String typed) {
        var lower = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    /** In the place of an address that was erased: another one each time, which no letter reaches. */
    public static EmailAddress ofNobody() {
        return new EmailAddress(UUID.randomUUID() + "@nobody.invalid");
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
