package org.essaim.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people type in the box, understood: words, beginnings* of words, "phrases in quotes", and -words or -"phrases" to leave out. Any text is
 * accepted: a quote that never closes is no quote, other signs are spaces to the analysis, and what is beyond
 * {@value #MAX_LENGTH} characters or {@value #MAX_PARTS} parts is ignored.
 *
 * @param words wanted, in the order typed
 * @param beginnings of words wanted, without their star, in small letters without accents
 * @param phrases wanted strictly, without their quotes
 * @param excluded words and phrases that a hit must not hold
 */
public record UserQuery(List<String> words, List<String> beginnings, List<String> phrases, List<String> excluded) {
    /** More than any question has. */
    public static final int MAX_LENGTH = 500;

    /** More words, phrases and exclusions than any question has. */
    public static final int MAX_PARTS = 48;

    /** Of a word that may follow an article; fewer letters than two would begin anything. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?:(?:[dljmnstcDLJMNSTC]|[qQ]u)['’])?([\\p{L}\\p{N}]{2,})\\*");

    private static final String OPENING = "\"«“„";
    private static final String CLOSING = "\"»”“";

    /** Keeps its own copies. */
    public UserQuery {
        words = List.copyOf(words);
        beginnings = List.copyOf(beginnings);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
    }

    /** Reads what was typed; null reads as nothing. */
    public static UserQuery parse(String typed) {
        return new Parser(cleaned(typed)).parse();
    }

    /** Whether there is nothing to look for nor to leave out. */
    public boolean isBlank() {
        return wantsEverything() && excluded.isEmpty();
    }

    /** Whether nothing is wanted; things may still be left out. */
    public boolean wantsEverything() {
        return words.isEmpty() && beginnings.isEmpty() && phrases.isEmpty();
    }

    /** The words as one text. */
    public String text() {
        return String.join(" ", words);
    }

    /** Control characters and lone surrogates are spaces; the length is bounded without cutting a word. */
    public static String cleaned(String typed) {
        if (typed == null) {
            return "";
        }
        String bounded = typed;
        if (typed.length() > MAX_LENGTH) {
            int space = typed.lastIndexOf(' ', MAX_LENGTH);
            bounded = typed.substring(0, space > 0 ? space : MAX_LENGTH);
        }
        var text = new StringBuilder(bounded.length());
        bounded.codePoints()
                .map(c -> Character.isISOControl(c) || Character.isWhitespace(c) || isOdd(c) ? ' ' : c)
                .forEach(text::appendCodePoint);
        return text.toString().strip();
    }

    private static boolean isOdd(int c) {
        return Character.getType(c) == Character.SURROGATE || Character.isSpaceChar(c);
    }

    private static final class Parser {
        private final String text;
        private int at;
        private final List<String> words = new ArrayList<>();
        private final List<String> beginnings = new ArrayList<>();
        private final List<String> phrases = new ArrayList<>();
        private final List<String> excluded = new ArrayList<>();

        Parser(String text) {
            this.text = text;
        }

        UserQuery parse() {
            while (at < text.length()
                    && words.size() + beginnings.size() + phrases.size() + excluded.size() < MAX_PARTS) {
                if (text.charAt(at) == ' ') {
                    at++;
                } else {
                    part();
                }
            }
            return new UserQuery(words, beginnings, phrases, excluded);
        }

        private void part() {
            boolean minus = isMinus(text.charAt(at)) && at + 1 < text.length() && text.charAt(at + 1) != ' ';
            int start = minus ? at + 1 : at;
            int close = OPENING.indexOf(text.charAt(start)) < 0 ? -1 : closing(start + 1);
            if (close > 0) {
                add(minus ? excluded : phrases, text.substring(start + 1, close));
                at = close + 1;
            } else {
                at = wordEnd(start);
                word(minus, text.substring(start, at));
            }
        }

        private void word(boolean minus, String word) {
            Matcher beginning = BEGINNING.matcher(word);
            if (!minus && beginning.matches()) {
                beginnings.add(Texts.fold(beginning.group(1)));
            } else {
                add(minus ? excluded : words, word);
            }
        }

        /** A quote inside a word (5", l"eau) opens nothing; a word ends at a space or before a quote that closes. */
        private int wordEnd(int start) {
            int end = start + 1;
            while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '«') {
                end++;
            }
            return end;
        }

        private int closing(int from) {
            for (int i = from; i < text.length(); i++) {
                if (CLOSING.indexOf(text.charAt(i)) >= 0) {
                    return i;
                }
            }
            return -1;
        }

        private static boolean isMinus(char c) {
            return c == '-' || c == '\u2212';
        }

        /** Parts without a letter or digit say nothing. */
        private static void add(List<String> parts, String part) {
            if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
                parts.add(part.strip());
            }
        }
    }
}
