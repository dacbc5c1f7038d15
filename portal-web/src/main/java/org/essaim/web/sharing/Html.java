package org.essaim.web.sharing;

import java.util.regex.Pattern;

/** A piece of a page, written element by element; whatever is said in it is escaped. */
public final class Html {

    private static final Pattern SPECIAL = Pattern.compile("[&<>\"]");

    private final StringBuilder text = new StringBuilder(512);

    /**
     * Opens an element.
     *
     * @param attributes names and values in turn; without a value there is no attribute
     */
    public Html open(String element, String... attributes) {
        text.append('<').append(element);
        for (var i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                text.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1]));
                text.append('"');
            }
        }
        text.append('>');
        return this;
    }

    public Html close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    public Html say(String words) {
        text.append(escape(words));
        return this;
    }

    private static String escape(String words) {
        return SPECIAL.matcher(words).replaceAll(found -> switch (found.group()) {
            case "&" -> "&amp;";
            case "<" -> "&lt;";
            case ">" -> "&gt;";
            default -> "&quot;";
        });
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
