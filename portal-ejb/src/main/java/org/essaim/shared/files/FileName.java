package org.essaim.shared.files;

import java.util.Locale;
import java.util.regex.Pattern;
import org.essaim.shared.text.Text;

/** Names of files for people: composed, in one line, without what file systems refuse, never cut within a character. */
public final class FileName {

    /** Code points. */
    public static final int LONGEST = 150;

    private static final int LONGEST_EXTENSION = 10;
    private static final Pattern REFUSED = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"<>:|?*]");

    private FileName() {}

    /**
     * The name without its folders; {@code fichier} when nothing is left. A name that is too long loses the end of its
     * words and keeps its extension.
     */
    public static String of(String sent) {
        var last = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var name = Text.line(REFUSED.matcher(last).replaceAll(""));
        var kept = shortened(name);
        return kept.isEmpty() || kept.startsWith(".") ? "fichier" + kept : kept;
    }

    /** Behind the last dot, in small letters; empty for none. */
    public static String extension(String name) {
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        if (Text.length(name) <= LONGEST) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var end = dot < 0 || Text.length(name.substring(dot)) > LONGEST_EXTENSION + 1 ? "" : name.substring(dot);
        return Text.cut(name, LONGEST - Text.length(end)).strip() + end;
    }
}
