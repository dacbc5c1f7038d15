package org.essaim.shared.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.regex.Pattern;

/**
 * The one gate for text that people and programs send, whichever way it comes: by a form, an address, a body in JSON, a
 * file. Behind it, text is composed (NFC), its lines end with LF, and nothing is in it that the database refuses or
 * nobody can see the sense of. Lengths are counted in code points, as the database counts them.
 */
public final class Text {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int FIRST_TAG = 0xE0020;
    private static final int LAST_TAG = 0xE007F;

    /** An extended grapheme cluster of Unicode. */
    private static final Pattern SEEN_AS_ONE = Pattern.compile("\\X");

    /** Of a text that was cut: its last word, which may be half of one, and the signs before it that begin something. */
    private static final Pattern UNFINISHED = Pattern.compile("[\\s\\p{Punct}«–—]*\\s\\S*$");

    private Text() {}

    /**
     * Text as it may be kept, compared and searched. Control characters are gone but line ends and tabs, and those that
     * turn the direction of reading; so is what shows nothing at both ends (white space, no-break and zero-width
     * spaces). Empty when nothing in it can be seen, as with combining marks alone. Never null; the same again when it
     * is cleaned twice.
     */
    public static String clean(String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        if (isPlain(text) && !isTrimmed(text.charAt(0)) && !isTrimmed(text.charAt(text.length() - 1))) {
            return text;
        }
        var kept = trimmed(lettersOf(text));
        return showsNothing(kept) ? "" : kept;
    }

    /** As {@link #clean}, on one line: line ends and tabs are spaces. For names and titles. */
    public static String line(String text) {
        return clean(clean(text).replace('\n', ' ').replace('\t', ' '));
    }

    /**
     * A password or another secret: composed and without control characters, so that it is the same from every
     * keyboard, and nothing else is touched. Never null.
     */
    public static String secret(String text) {
        return text == null ? "" : isPlain(text) ? text : lettersOf(text);
    }

    /** Whether a reader would see nothing, also for null. */
    public static boolean isBlank(String text) {
        return clean(text).isEmpty();
    }

    /** In code points; 0 for null. */
    public static int length(String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    /**
     * The beginning, with so many code points at most. What people see as one character (a letter with its marks, a
     * flag, a family) is there as a whole or not at all.
     */
    public static String cut(String text, int most) {
        if (text.length() <= most || length(text) <= most) {
            return text;
        }
        var end = text.offsetByCodePoints(0, most);
        var seen = 0;
        for (var each = SEEN_AS_ONE.matcher(text); seen < end && each.find() && each.end() <= end; ) {
            seen = each.end();
        }
        return text.substring(0, seen);
    }

    /** The whole text, or its first words and « … », with so many code points at most. For people to read. */
    public static String beginning(String text, int most) {
        if (text.length() <= most || length(text) <= most) {
            return text;
        }
        var words = UNFINISHED.matcher(cut(text, most)).replaceFirst("");
        return (length(words) < most ? words : cut(text, most - 1)) + "…";
    }

    /** Whether every character is one of those that most texts are made of, which stay as they are. */
    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            var each = text.charAt(i);
            var plain = each >= ' ' && each < 0x7F || each >= 0xC0 && each < 0x100 || each == '\n' || each == '\t';
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static String lettersOf(String text) {
        var letters = new StringBuilder(text.length());
        var former = 0;
        for (var i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            var each = text.codePointAt(i);
            if (isLineEnd(each)) {
                if (each != '\n' || former != '\r') {
                    letters.append('\n');
                }
            } else if (isSurrogate(each)) {
                letters.appendCodePoint(REPLACEMENT);
            } else if (each == '\t' || !Character.isISOControl(each) && !isNoCharacter(each) && !turns(each)) {
                letters.appendCodePoint(each);
            }
            former = each;
        }
        return Normalizer.normalize(letters, Form.NFC);
    }

    private static String trimmed(String text) {
        var from = 0;
        while (from < text.length() && isTrimmed(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        var to = text.length();
        while (to > from && isTrimmed(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    private static boolean showsNothing(String text) {
        return text.codePoints().allMatch(each -> isTrimmed(each) || isMark(each) || isTag(each));
    }

    /** CR and LF together are one; the others are those of Unicode. */
    private static boolean isLineEnd(int character) {
        return character == '\n'
                || character == '\r'
                || character == 0x85
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR;
    }

    /** Half of a character. */
    private static boolean isSurrogate(int character) {
        return Character.getType(character) == Character.SURROGATE;
    }

    /** Never a character in any version of Unicode; XML refuses some of them. */
    private static boolean isNoCharacter(int character) {
        return (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
    }

    /**
     * What makes a browser write everything behind it the other way round, beyond the text that it stands in: a file
     * {@code exe.txt} would look like another. Letters that are written from right to left need none of it.
     */
    private static boolean turns(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    /** White space, what has no width, and letters that are blank by their definition. */
    private static boolean isTrimmed(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == SOFT_HYPHEN
                || Character.getType(character) == Character.FORMAT && !isTag(character)
                || isBlankLetter(character);
    }

    /** Braille without a dot, fillers of Hangul and Khmer, the joiner of graphemes. */
    private static boolean isBlankLetter(int character) {
        return switch (character) {
            case 0x2800, 0x3164, 0xFFA0, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x034F -> true;
            default -> false;
        };
    }

    private static boolean isMark(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }

    /** Ends of some flags: they mean something behind what they follow. */
    private static boolean isTag(int character) {
        return character >= FIRST_TAG && character <= LAST_TAG;
    }
}
