package org.essaim.web.words;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.essaim.shared.CurrentViewer;

/**
 * The words on the screen, in the viewer's language: {@code #{t.of('library.catalogue.title')}}.
 *
 * <p>The first part of a key names its bundle ({@code i18n/library.properties}, which holds the whole key); arguments
 * fill {@link MessageFormat} placeholders, and are escaped by the page like any text.
 */
@Named("t")
@RequestScoped
public class Texts {

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
        var dot = key.indexOf('.');
        try {
            var bundle = ResourceBundle.getBundle(
                    "i18n." + key.substring(0, Math.max(0, dot)),
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            if (!bundle.containsKey(key)) {
                return Optional.empty();
            }
            var pattern = bundle.getString(key);
            return Optional.of(arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments));
        } catch (MissingResourceException e) {
            return Optional.empty();
        }
    }
}
