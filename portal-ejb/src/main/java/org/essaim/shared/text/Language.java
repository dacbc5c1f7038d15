package org.essaim.shared.text;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages of the portal, each with addresses of its own: French pages stand at the root, English ones below
 * {@code /en}.
 */
public enum Language {
    FRENCH(Locale.FRENCH, ""),
    ENGLISH(Locale.ENGLISH, "/en");

    private final Locale locale;
    private final String prefix;

    Language(Locale locale, String prefix) {
        this.locale = locale;
        this.prefix = prefix;
    }

    /** The one of a person or a page; French for a language that the portal does not speak. */
    public static Language of(Locale locale) {
        return of(locale.getLanguage()).orElse(FRENCH);
    }

    /** The one of a code such as {@code en}; empty when the portal does not speak it. */
    public static Optional<Language> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The one of a path below the portal's address. */
    public static Language ofPath(String path) {
        return path.equals(ENGLISH.prefix) || path.startsWith(ENGLISH.prefix + "/") ? ENGLISH : FRENCH;
    }

    /** The path that all languages share: without what says the language. */
    public static String shared(String path) {
        return path.substring(ofPath(path).prefix.length());
    }

    /** Where the page of a shared path stands in this language. */
    public String path(String shared) {
        return prefix + shared;
    }

    /** What its paths begin with: empty, or a slash and a word. */
    public String prefix() {
        return prefix;
    }

    public Locale locale() {
        return locale;
    }

    /** As attributes and headers name it, such as {@code en}. */
    public String code() {
        return locale.getLanguage();
    }
}
