package org.essaim.web.searches;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.searches.SavedSearches;

/**
 * Ends the letters of a search at one click in a mail program, which sends {@code List-Unsubscribe=One-Click} by itself
 * and shows no page (RFC 8058).
 */
@WebServlet("/recherches/arret/direct")
public class SilenceServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SavedSearches searches;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SilencePage.key(request.getParameter("cle")).ifPresent(searches::silence);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
