package org.essaim.web.sharing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.Function;
import org.essaim.shared.text.Language;
import org.essaim.web.language.PageLanguage;
import org.essaim.web.routes.PublicAddressFilter;

/** Sends a {@link SharedPage} to one reader, or that nothing has changed since they got it. */
final class SharedResponse {

    private static final String VARIES_BY = "Accept-Encoding, Cookie";

    /** Whoever wishes for another language is led from it to that one. */
    private static final String ROOT_VARIES_BY = "Accept-Encoding, Accept-Language, Cookie";

    private final SharedPage page;
    private final HttpServletRequest request;
    private final HttpServletResponse response;

    SharedResponse(SharedPage page, HttpServletRequest request, HttpServletResponse response) {
        this.page = page;
        this.request = request;
        this.response = response;
    }

    void send(Visit visit, Function<String, String> slots) throws IOException {
        request.setAttribute(PublicAddressFilter.ROUTE, page.facts().route());
        page.facts().headers().forEach(response::setHeader);
        if (isPublic()) {
            allowKeeping();
            if (isKnown()) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        } else {
            response.setHeader("Cache-Control", "private, no-store");
        }
        if (acceptsGzip()) {
            var body = page.gzip(visit, slots);
            response.setHeader("Content-Encoding", "gzip");
            announce(body.size());
            body.writeTo(response.getOutputStream());
        } else {
            var body = page.plain(visit, slots);
            announce(body.length);
            response.getOutputStream().write(body);
        }
    }

    /** Whether whoever stands between may keep the response: it is to nobody in particular, and gives no cookie. */
    private boolean isPublic() {
        return Anonymous.is(request) && response.getHeaders("Set-Cookie").isEmpty();
    }

    private void allowKeeping() {
        response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
        response.setHeader("Vary", PageLanguage.of(request) == Language.FRENCH ? ROOT_VARIES_BY : VARIES_BY);
        response.setHeader("ETag", page.tag());
        if (page.facts().lastModified() >= 0) {
            response.setDateHeader("Last-Modified", page.facts().lastModified());
        }
    }

    /** What fits into the buffer is measured by the server, which then leaves room for the headers of outer filters. */
    private void announce(int length) {
        if (length > response.getBufferSize()) {
            response.setContentLength(length);
        }
    }

    /** The tag decides; the date only when the browser has no tag (RFC 9110, section 13.2.2). */
    private boolean isKnown() {
        var known = request.getHeader("If-None-Match");
        if (known != null) {
            return "*".equals(known.strip())
                    || Arrays.stream(known.split(",")).map(String::strip).anyMatch(page.tag()::equals);
        }
        try {
            var since = request.getDateHeader("If-Modified-Since");
            var changed = page.facts().lastModified();
            return since >= 0 && changed >= 0 && changed / 1000 <= since / 1000;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean acceptsGzip() {
        var accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.contains("gzip") && !accepted.contains("gzip;q=0");
    }
}
