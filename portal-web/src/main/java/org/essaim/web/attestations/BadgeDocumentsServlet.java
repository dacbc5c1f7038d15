package org.essaim.web.attestations;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essaim.attestations.badges.BadgeDocuments;
import org.essaim.web.feeds.EntityTag;

/**
 * What programs of anybody read to check a badge: {@code /attestations/badges/emetteur} tells who issues, with its keys, {@code
 * statuts/1} what of a list counts no more, {@code acquis/KEY} what was done.
 */
@WebServlet(BadgeDocumentsServlet.PATH)
public class BadgeDocumentsServlet extends HttpServlet {

    static final String PATH = "/attestations/badges/*";

    private static final String ISSUER = "/emetteur";
    private static final Pattern LIST = Pattern.compile("/statuts/([1-9]\\d{0,5})");
    private static final Pattern ACHIEVEMENT = Pattern.compile("/acquis/([0-9a-f]{32})");
    private static final long serialVersionUID = 1L;

    @Inject
    private transient BadgeDocuments documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = document(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else {
            send(found.get().getBytes(StandardCharsets.UTF_8), request, response);
        }
    }

    private Optional<String> document(String path) {
        if (path.equals(ISSUER)) {
            return Optional.of(documents.issuer());
        }
        var list = LIST.matcher(path);
        if (list.matches()) {
            return documents.list(Integer.parseInt(list.group(1)));
        }
        var achievement = ACHIEVEMENT.matcher(path);
        return achievement.matches() ? documents.achievement(achievement.group(1)) : Optional.empty();
    }

    /** Pages of other sites may read it, and for some minutes anyone may keep it. */
    private static void send(byte[] document, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var tag = EntityTag.of(document);
        response.setHeader("ETag", tag.value());
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("X-Robots-Tag", "noindex");
        if (tag.isKnown(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/ld+json");
        response.setContentLength(document.length);
        response.getOutputStream().write(document);
    }
}
