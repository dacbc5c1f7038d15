package org.essaim.library.resources;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.essaim.shared.address.WebAddress;
import org.essaim.shared.constraints.Between;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What a person types about a resource; also the form's content when it is changed.
 *
 * @param kind never changes later
 * @param text full text or transcript, Markdown; needed by TEXT
 * @param url needed by LINK and VIDEO
 * @param licence code; empty for a link or a video whose site declares none
 * @param authors names; the member's own name when empty
 * @param language BCP 47; {@code fr} when empty
 * @param minutes 0 when unknown
 */
public record ResourceContent(
        ResourceKind kind,
        @Longest(ResourceContent.LONGEST_TITLE) String title,
        @Longest(4_000) String description,
        @Longest(2_000_000) String text,
        @Longest(ResourceContent.LONGEST_URL) String url,
        String licence,
        @Size(max = 40, message = "{problem.tooMany}") List<@Longest(200) String> authors,
        @Longest(20) String language,
        List<String> disciplines,
        List<String> levels,
        @Size(max = 40, message = "{problem.tooMany}") List<@Longest(200) String> keywords,
        @Between(most = 6_000) int minutes) {

    public static final int LONGEST_TITLE = 500;
    public static final int LONGEST_URL = WebAddress.LONGEST;

    public ResourceContent {
        kind = kind == null ? ResourceKind.LINK : kind;
        title = Markdown.line(strip(title));
        description = strip(description);
        text = strip(text);
        url = WebAddress.kept(strip(url));
        licence = strip(licence);
        language = strip(language).isEmpty() ? "fr" : strip(language);
        authors = list(authors);
        disciplines = list(disciplines);
        levels = list(levels);
        keywords = list(keywords);
    }

    /** The same by these authors. */
    public ResourceContent by(List<String> names) {
        return new ResourceContent(
                kind, title, description, text, url, licence, names, language, disciplines, levels, keywords, minutes);
    }

    /** The same as a resource of this kind. */
    ResourceContent of(ResourceKind other) {
        return new ResourceContent(
                other,
                title,
                description,
                text,
                url,
                licence,
                authors,
                language,
                disciplines,
                levels,
                keywords,
                minutes);
    }

    private static String strip(String text) {
        return Text.clean(text);
    }

    private static List<String> list(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .map(ResourceContent::strip)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
    }
}
