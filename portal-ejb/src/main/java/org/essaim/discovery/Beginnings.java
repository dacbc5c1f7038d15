package org.essaim.discovery;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.search.Texts;
import org.essaim.shared.lists.Folding;
import org.essaim.shared.text.Text;

/**
 * What is being typed, as beginnings of words in any order; accents and case make no difference.
 *
 * @param words folded, letters and digits alone, each once
 */
record Beginnings(List<String> words) {

    private static final int MOST = 8;

    /** Characters of a word; the database knows as many ({@code title_beginnings}), for it has a limit in bytes. */
    private static final int LONGEST = 255;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    static Beginnings of(String typed) {
        return new Beginnings(words(typed).distinct().limit(MOST).toList());
    }

    private static Stream<String> words(String text) {
        return text == null
                ? Stream.empty()
                : BETWEEN.splitAsStream(Folding.folded(text))
                        .filter(word -> !word.isEmpty())
                        .map(word -> Text.cut(word, LONGEST));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** For a {@code tsquery} of the database; nothing in it but words of letters and digits. */
    String query() {
        return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
    }

    /** Whether each of them begins a word of the text. */
    boolean areIn(String text) {
        var there = words(text).toList();
        return words.stream().allMatch(word -> there.stream().anyMatch(each -> each.startsWith(word)));
    }

    /** The text, escaped, with what was typed inside {@code <mark>}. */
    String marked(String text) {
        var html = new StringBuilder();
        var end = 0;
        var found = WORD.matcher(text);
        while (found.find()) {
            var length = typedOf(found.group());
            if (length > 0) {
                var to = found.start() + length;
                html.append(Texts.escape(text.substring(end, found.start())))
                        .append("<mark>")
                        .append(Texts.escape(text.substring(found.start(), to)))
                        .append("</mark>");
                end = to;
            }
        }
        return html.append(Texts.escape(text.substring(end))).toString();
    }

    /** How many signs of a word were typed: « œ » is two letters folded, « é » may be two signs. */
    private int typedOf(String word) {
        var folded = Folding.folded(word);
        var typed = words.stream()
                .filter(folded::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        var length = 0;
        while (length < word.length()
                && (Folding.folded(word.substring(0, length)).length() < typed || isMark(word, length))) {
            length++;
        }
        return typed == 0 ? 0 : length;
    }

    /** Accents behind a letter belong to it. */
    private static boolean isMark(String word, int at) {
        return at > 0 && Character.getType(word.charAt(at)) == Character.NON_SPACING_MARK;
    }
}
