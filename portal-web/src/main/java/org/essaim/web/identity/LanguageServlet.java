package org.essaim.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.identity.MemberProfiles;
import org.essaim.shared.text.Language;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.gate.Redirect;
import org.essaim.web.gate.SafePath;
import org.essaim.web.language.PageLanguage;

/** Keeps the language that a reader chose, and leads to the page in it: {@code /langue?vers=en&retour=/scenarios}. */
@WebServlet("/langue")
public class LanguageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SessionCookie cookie;

    @Inject
    private transient MemberProfiles profiles;

    @Inject
    private transient CurrentViewer viewer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var chosen = Language.of(request.getParameter("vers"));
        chosen.ifPresent(language -> keep(language, response));
        response.setHeader("Cache-Control", "no-store");
        Redirect.to(
                SafePath.back(request.getParameter("retour")),
                chosen.orElseGet(() -> PageLanguage.of(request)),
                request,
                response);
    }

    private void keep(Language language, HttpServletResponse response) {
        cookie.speak(language, response);
        if (viewer.current().isSignedIn()) {
            profiles.speak(language.locale());
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        doGet(request, response);
    }
}
