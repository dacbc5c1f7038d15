package org.essaim.web.home;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.shared.settings.Settings;
import org.essaim.web.discovery.SitemapServlet;

/** What search engines may read: everything that is for all; nothing of a demonstration, whose people do not exist. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final String RULES = """
            User-agent: *
            Disallow: /administration
            Disallow: /compte
            Disallow: /connexion
            Disallow: /inscription
            Disallow: /langue
            Disallow: /mes-scenarios
            Disallow: /recherche?
            Disallow: /relectures
            Disallow: /scenarios?
            Disallow: /ressources?
            """;

    @Inject
    private transient Settings settings;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.getWriter()
                .write(
                        settings.demo()
                                ? "User-agent: *\nDisallow: /\n"
                                : RULES + "Sitemap: " + settings.baseUrl() + SitemapServlet.INDEX + "\n");
    }
}
