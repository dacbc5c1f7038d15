package org.essaim.identity.consents;

import com.github.difflib.DiffUtils;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.identity.consents.ConsentChange.Part;

/** What has changed from one version of a text to another, paragraph by paragraph. */
final class ConsentComparison {

    private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    private ConsentComparison() {}

    static List<Part> between(String before, String now) {
        return DiffUtils.diff(paragraphs(before), paragraphs(now)).getDeltas().stream()
                .map(delta -> new Part(
                        text(delta.getSource().getLines()),
                        text(delta.getTarget().getLines())))
                .toList();
    }

    private static List<String> paragraphs(String text) {
        return BETWEEN_PARAGRAPHS
                .splitAsStream(text.strip())
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static String text(List<String> paragraphs) {
        return String.join("\n\n", paragraphs);
    }
}
