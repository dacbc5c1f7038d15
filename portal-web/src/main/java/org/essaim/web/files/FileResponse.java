package org.essaim.web.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.files.FileContent;

/** A file on its way to a browser, where it never acts as a page. */
public final class FileResponse {

    private static final String PDF = "application/pdf";

    /** What browsers show without running anything of it. */
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private static final Pattern NOT_PLAIN = Pattern.compile("[^\\x20-\\x7e]|[\"\\\\%]");

    private FileResponse() {}

    /** To be kept by the reader. */
    public static void download(FileContent file, HttpServletResponse response) throws IOException {
        send(file, response, "attachment", "default-src 'none'; sandbox");
    }

    /** To be looked at, where it is a picture or a PDF; to be kept otherwise. */
    static void show(FileContent file, HttpServletResponse response) throws IOException {
        if (PICTURES.contains(file.mediaType())) {
            send(file, response, "inline", "default-src 'none'; sandbox");
        } else if (PDF.equals(file.mediaType())) {
            // In a sandbox, browsers refuse to open their own viewer.
            send(file, response, "inline", "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'");
        } else {
            download(file, response);
        }
    }

    private static void send(FileContent file, HttpServletResponse response, String disposition, String policy)
            throws IOException {
        try (var content = file.content()) {
            response.setContentType(file.mediaType());
            response.setContentLengthLong(file.size());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", disposition + named(file.name()));
            response.setHeader("Content-Security-Policy", policy);
            response.setHeader("Cache-Control", "private, no-store");
            content.transferTo(response.getOutputStream());
        }
    }

    /** RFC 6266: the name in UTF-8, and a plain one for programs that know no better. */
    static String named(String name) {
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "; filename=\"" + NOT_PLAIN.matcher(name).replaceAll("_") + "\"; filename*=UTF-8''" + encoded;
    }
}
