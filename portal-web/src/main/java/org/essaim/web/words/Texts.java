package org.essaim.web.words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.shared.viewer.CurrentViewer;

/**
 * The words on the screen, in the viewer's language: {@code #{t.of('library.catalogue.title')}}.
 *
 * <p>The first part of a key names its bundle ({@code i18n/library.properties}, which holds the whole key); arguments
 * fill {@link MessageFormat} placeholders, and are escaped by the page like any text.
 */
@Named("t")
@RequestScoped
public class Texts {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Bundles that exist, in the languages of viewers: a page asks for some hundred words. */
    private static final Map<Wanted, ResourceBundle> BUNDLES = new ConcurrentHashMap<>();

    private record Wanted(Locale locale, String name) {}

    @Inject
    private CurrentViewer viewer;

    public Locale locale() {
        return viewer.current().locale();
    }

    public String of(String key) {
        return text(locale(), key);
    }

    public String of(String key, Object argument) {
        return text(locale(), key, argument);
    }

    public String of(String key, Object first, Object second) {
        return text(locale(), key, first, second);
    }

    public String of(String key, Object first, Object second, Object third) {
        return text(locale(), key, first, second, third);
    }

    /** The text of a value of an enumeration: its key is {@code bundle.EnumName.VALUE}. */
    public String name(String bundle, Enum<?> value) {
        return of(bundle + "." + value.getDeclaringClass().getSimpleName() + "." + value.name());
    }

    /** The text of a key, {@code ???key???} when no bundle has it (a test sees to it that none is missing). */
    public static String text(Locale locale, String key, Object... arguments) {
        return find(locale, key, arguments).orElse("???" + key + "???");
    }

    /** The text of a key that was composed of a value from elsewhere; empty when no bundle has it. */
    public static Optional<String> find(Locale locale, String key, Object... arguments) {
        try {
            var bundle = bundle(locale, key);
            if (!bundle.containsKey(key)) {
                return Optional.empty();
            }
            var pattern = bundle.getString(key);
            return Optional.of(arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }

    private static ResourceBundle bundle(Locale locale, String key) {
        var name = "i18n." + key.substring(0, Math.max(0, key.indexOf('.')));
        return BUNDLES.computeIfAbsent(new Wanted(locale, name), Texts::load);
    }

    private static ResourceBundle load(Wanted wanted) {
        return ResourceBundle.getBundle(wanted.name(), wanted.locale(), NO_OTHER_LANGUAGE);
    }
}
