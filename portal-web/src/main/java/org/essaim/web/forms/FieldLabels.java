package org.essaim.web.forms;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.web.words.Texts;

/** How people call a field: « Phase 1, activité 3 : Durée ». */
public final class FieldLabels {

    private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d{1,4})]");

    private FieldLabels() {}

    /**
     * The name of a field at a path.
     *
     * @param words the bundle that has its label, and what each repeated group is called: {@code editing.group.phases}
     */
    public static String of(Locale locale, String words, String path) {
        var label = Texts.text(locale, words + ".field." + FieldPath.last(path));
        var rows = ROW.matcher(path)
                .results()
                .map(row -> Texts.text(locale, words + ".group." + row.group(1), Integer.parseInt(row.group(2)) + 1))
                .collect(Collectors.joining(", "));
        return rows.isEmpty() || !path.contains("].") ? label : Texts.text(locale, "frame.errors.line", rows, label);
    }
}
