package org.essaim.web.words;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that the portal made itself: keys in braces stand for texts, with what fills these behind bars. */
public final class OwnWords {

    private static final Pattern KEY = Pattern.compile("\\{([a-z]+(?:\\.[\\w-]+)+)((?:\\|[^|{}]*)*)}");

    private OwnWords() {}

    /** The words in this language; a key that no bundle has stays as it is. */
    public static String read(String words, Locale language) {
        return KEY.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(
                        text(found.group(1), found.group(2), language).orElse(found.group())));
    }

    private static Optional<String> text(String key, String arguments, Locale language) {
        return arguments.isEmpty()
                ? Texts.find(language, key)
                : Texts.find(language, key, (Object[]) arguments.substring(1).split("\\|", -1));
    }
}
