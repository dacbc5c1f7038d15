package org.essaim.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.essaim.identity.MemberProfiles;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.gate.Redirect;
import org.essaim.web.gate.SafePath;

/** Keeps the language that a reader chose: {@code /langue?vers=en&retour=/scenarios}. */
@WebServlet("/langue")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    @Inject
    private transient SessionCookie cookie;

    @Inject
    private transient MemberProfiles profiles;

    @Inject
    private transient CurrentViewer viewer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var language = request.getParameter("vers");
        if (language != null && LANGUAGES.contains(language)) {
            cookie.speak(language, response);
            if (viewer.current().isSignedIn()) {
                profiles.speak(Locale.forLanguageTag(language));
            }
        }
        response.setHeader("Cache-Control", "no-store");
        Redirect.to(SafePath.back(request.getParameter("retour")), request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
