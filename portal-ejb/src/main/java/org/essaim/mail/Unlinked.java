package org.essaim.mail;

import java.util.regex.Pattern;

/**
 * Words that stay words: mail programs make a link of whatever looks like an address, and somebody's name or title must
 * not become one in a letter of ours. A zero-width non-joiner where an address has its dot, its at sign or its two
 * slashes reads the same and links to nothing.
 */
final class Unlinked {

    private static final String BREAK = "\u200C";
    private static final String IN_WORD = "[\\p{L}\\p{N}_%+-]";

    /** The dots of a domain, also those that browsers take for one; the at sign; what follows a scheme. */
    private static final Pattern JOINT =
            Pattern.compile("(?<=" + IN_WORD + ")[.\u3002\uFF0E\uFF61@\uFF20](?=[\\p{L}\\p{N}_])|:(?=//)");

    private Unlinked() {}

    static String text(String words) {
        return JOINT.matcher(words).replaceAll("$0" + BREAK);
    }
}
