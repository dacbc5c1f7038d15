package org.essaim.web.notifications;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.notifications.LettersEnding;
import org.essaim.shared.problem.NotFoundException;

/**
 * Ends letters at one click in a mail program, which sends {@code List-Unsubscribe=One-Click} by itself, without a cookie,
 * and shows no page (RFC 8058). Nothing else ends them: programs that look at links before their reader does ask with GET
 * and HEAD.
 */
@WebServlet("/notifications/arret/direct")
public class OneClickServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LettersEnding ending;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var key = request.getParameter("cle");
        if (key == null || !"One-Click".equals(request.getParameter("List-Unsubscribe"))) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            ending.end(key);
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
