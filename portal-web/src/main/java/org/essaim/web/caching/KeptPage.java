package org.essaim.web.caching;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.essaim.web.routes.PublicAddressFilter;

/**
 * A whole page, ready to be sent again: compressed once, with the tag by which browsers know whether theirs is the
 * same.
 *
 * @param route the template of its address, for whoever times requests
 * @param headers that the page was sent with, by name
 * @param lastModified in milliseconds since 1970, or -1
 * @param compressed the body, by gzip
 */
record KeptPage(String route, Map<String, String> headers, String tag, long lastModified, byte[] compressed) {

    /** Rough weight of what is not the body, in bytes. */
    private static final int OVERHEAD = 1024;

    static KeptPage of(String route, Map<String, String> headers, long lastModified, byte[] body) {
        return new KeptPage(route, Map.copyOf(headers), tag(body), lastModified, compress(body));
    }

    int weight() {
        return compressed.length + OVERHEAD;
    }

    /** Sends the page, or that nothing has changed since the reader got it. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(PublicAddressFilter.ROUTE, route);
        headers.forEach(response::setHeader);
        response.setHeader("ETag", tag);
        if (isKnownTo(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        var body = compressed;
        if (acceptsGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
        } else {
            try (var plain = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
                body = plain.readAllBytes();
            }
        }
        if (body.length > response.getBufferSize()) {
            // What fits is measured by the server, which then leaves room for the headers of outer filters.
            response.setContentLength(body.length);
        }
        response.getOutputStream().write(body);
    }

    /** The tag decides; the date only when the browser has no tag (RFC 9110, section 13.2.2). */
    private boolean isKnownTo(HttpServletRequest request) {
        var known = request.getHeader("If-None-Match");
        if (known != null) {
            return "*".equals(known.strip())
                    || Arrays.stream(known.split(",")).map(String::strip).anyMatch(tag::equals);
        }
        try {
            var since = request.getDateHeader("If-Modified-Since");
            return since >= 0 && lastModified >= 0 && lastModified / 1000 <= since / 1000;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }

    /** Weak: the same page goes out compressed or not. */
    private static String tag(byte[] body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body);
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] compress(byte[] body) {
        var bytes = new ByteArrayOutputStream(body.length / 4);
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeptPage page && tag.equals(page.tag) && headers.equals(page.headers);
    }

    @Override
    public int hashCode() {
        return tag.hashCode();
    }

    @Override
    public String toString() {
        return "KeptPage " + tag + ", " + compressed.length + " bytes";
    }
}
