package org.essaim.web.notifications;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.notifications.Following;
import org.essaim.notifications.Thing;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.text.Digits;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.gate.Redirect;
import org.essaim.web.gate.SafePath;

/** Follows the thing of a page, or ends that, and leads back to the page; by POST, which other sites cannot send. */
@WebServlet("/suivre")
public class FollowServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Following following;

    @Inject
    private transient FollowedThings followed;

    @Inject
    private transient CurrentViewer viewer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var member = viewer.current().member();
        if (member.isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        var kind = request.getParameter("nature");
        var number = Digits.read(request.getParameter("numero"));
        if (kind == null || number.isEmpty()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            act(new Thing(kind, number.getAsLong()), "suivre".equals(request.getParameter("faire")));
        } catch (RuleException e) {
            Redirect.to(SafePath.of(NotificationsRoutes.FOLLOWED), request, response);
            return;
        } catch (BusinessException e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } finally {
            followed.forget(member.get());
        }
        Redirect.to(SafePath.back(request.getParameter("retour")), request, response);
    }

    private void act(Thing thing, boolean follow) {
        if (follow) {
            following.follow(thing);
        } else {
            following.unfollow(thing);
        }
    }
}
