package org.essaim.shared.text;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * Words that letters and pages both say, in the language of the reader. The first part of a key names its bundle, as it
 * does for the pages, which find these too.
 */
public final class Words {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Words() {}

    /** The text of a key such as {@code scope.library.read}; empty when its bundle, which must be there, has none. */
    public static Optional<String> find(Locale language, String key) {
        var name = "i18n." + key.substring(0, key.indexOf('.'));
        var bundle = ResourceBundle.getBundle(name, language, Words.class.getClassLoader(), NO_OTHER_LANGUAGE);
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }
}
