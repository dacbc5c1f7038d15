package org.essaim.library.resources;

import java.util.List;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.markdown.Markdown;

/**
 * A resource in a list.
 *
 * @param host of its address, such as {@code gallica.bnf.fr}; empty for a file or a text
 * @param licence code, or the text that an import gave
 * @param authors names
 * @param language code of the one that it is in
 * @param minutes to watch or read it; 0 when unknown
 * @param fileName empty when it is not a file
 * @param fileSize in bytes; 0 when it is not a file
 * @param hasText whether there is a full text or a transcript
 */
public record ResourceCard(
        ResourceId id,
        ResourceKind kind,
        ResourceState state,
        String title,
        String description,
        String host,
        String licence,
        List<String> authors,
        String language,
        List<String> disciplines,
        List<String> levels,
        int minutes,
        String fileName,
        long fileSize,
        boolean hasText) {

    public ResourceCard {
        title = Markdown.line(title);
        description = Markdown.words(description);
    }

    public String path() {
        return id.path(title);
    }
}
