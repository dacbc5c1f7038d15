package org.essaim.library.resources;

import java.time.Instant;
import java.util.List;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.markdown.Markdown;

/**
 * A resource, to be read.
 *
 * @param externalId of an imported one, else empty
 * @param text full text or transcript, Markdown; may be empty
 * @param url empty for a file
 * @param video how to show a video; null for other kinds
 * @param file null for other kinds
 * @param owner the member who added it
 * @param publishedAt null for a draft
 * @param mayEdit whether the viewer may change or withdraw it
 * @param mayRestore whether the viewer may bring it back
 */
public record ResourceView(
        ResourceId id,
        String externalId,
        ResourceKind kind,
        ResourceState state,
        long rowVersion,
        String title,
        String description,
        String text,
        String url,
        String host,
        Video video,
        FileInfo file,
        String licence,
        List<String> authors,
        String language,
        List<String> disciplines,
        List<String> levels,
        List<String> keywords,
        int minutes,
        MemberName owner,
        Instant createdAt,
        Instant publishedAt,
        boolean mayEdit,
        boolean mayRestore) {

    public ResourceView {
        title = Markdown.line(title);
    }

    /**
     * The file behind a resource.
     *
     * @param mediaType found in its content, such as {@code application/pdf}
     * @param size in bytes
     */
    public record FileInfo(String name, String mediaType, long size) {}

    public String path() {
        return id.path(title);
    }

    /** Path that the file is downloaded from. */
    public String filePath() {
        return "/ressources/" + id + "/fichier";
    }
}
