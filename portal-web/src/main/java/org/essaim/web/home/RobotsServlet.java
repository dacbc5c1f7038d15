package org.essaim.web.home;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Language;
import org.essaim.web.discovery.SitemapServlet;

/** What search engines may read: everything that is for all; nothing of a demonstration, whose people do not exist. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final List<String> CLOSED = List.of(
            "/administration",
            "/compte",
            "/connexion",
            "/inscription",
            "/langue",
            "/mes-ressources",
            "/mes-scenarios",
            "/recherche?",
            "/recherche.atom?",
            "/relectures",
            "/scenarios?",
            "/scenarios.atom?",
            "/ressources?");

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getWriter().write("User-agent: *\n" + (settings.demo() ? "Disallow: /\n" : rules(settings.baseUrl())));
    }

    /** What is closed, in each language, and where the pages for all are listed. */
    static String rules(URI baseUrl) {
        var rules = new StringBuilder();
        for (var language : Language.values()) {
            CLOSED.forEach(path ->
                    rules.append("Disallow: ").append(language.path(path)).append('\n'));
        }
        return rules.append("Sitemap: ")
                .append(baseUrl)
                .append(SitemapServlet.INDEX)
                .append('\n')
                .toString();
    }
}
