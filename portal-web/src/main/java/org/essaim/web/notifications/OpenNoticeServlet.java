package org.essaim.web.notifications;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.notifications.NoticeBoard;
import org.essaim.notifications.NoticeId;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.text.Digits;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.gate.Redirect;
import org.essaim.web.gate.SafePath;

/** Leads to what a member was told of, which then counts as read. */
@WebServlet("/notifications/ouvrir")
public class OpenNoticeServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient NoticeBoard board;

    @Inject
    private transient UnreadCounts counts;

    @Inject
    private transient CurrentViewer viewer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = Digits.read(request.getParameter("id"));
        var member = viewer.current().member();
        if (member.isEmpty() || id.isEmpty()) {
            Redirect.to(SafePath.of(NotificationsRoutes.LIST), request, response);
            return;
        }
        try {
            var path = board.open(new NoticeId(id.getAsLong()));
            counts.forget(member.get());
            Redirect.to(SafePath.of(path), request, response);
        } catch (NotFoundException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Asking what would come reads nothing. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Redirect.to(SafePath.of(NotificationsRoutes.LIST), request, response);
    }
}
