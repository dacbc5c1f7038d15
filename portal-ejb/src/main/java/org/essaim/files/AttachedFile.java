package org.essaim.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A file that is attached to something, or waits for that.
 *
 * @param name as people know it
 * @param size in bytes
 */
public record AttachedFile(FileId id, String name, String mediaType, long size) {

    /** Where it is fetched. */
    public String path() {
        return "/fichiers/" + id + "/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
    }
}
