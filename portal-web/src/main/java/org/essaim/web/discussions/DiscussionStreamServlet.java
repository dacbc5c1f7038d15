package org.essaim.web.discussions;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.essaim.discussions.DiscussionId;
import org.essaim.discussions.Discussions;
import org.essaim.discussions.LiveReaders;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.problem.ProblemTexts;

/**
 * {@code /direct/discussions/{id}?depuis=STEP}: what happens in a discussion, as a stream of events. A browser
 * that comes back says by itself which one it had last. No thread waits for a stream.
 */
@WebServlet(value = "/direct/*", asyncSupported = true)
public class DiscussionStreamServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/discussions/([1-9]\\d{0,17})");
    private static final int TOO_MANY = 429;

    @Inject
    private transient Discussions discussions;

    @Inject
    private transient LiveReaders readers;

    @Inject
    private transient StreamLimits limits;

    @Inject
    private transient CurrentViewer viewer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var id = new DiscussionId(Long.parseLong(path.group(1)));
        try {
            discussions.requireSeen(id);
        } catch (RuntimeException e) {
            var refused = ProblemTexts.businessCause(e).map(BusinessException::type);
            if (refused.isEmpty()) {
                throw e;
            }
            response.sendError(refused.get().status());
            return;
        }
        open(id, request, response);
    }

    private void open(DiscussionId id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var member = viewer.current().member();
        var stream = new LiveStream(id, member, since(request));
        var place = limits.enter(member, request.getRemoteAddr(), stream::end);
        if (place.isEmpty()) {
            response.setHeader("Retry-After", "60");
            response.sendError(TOO_MANY);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Accel-Buffering", "no");
        var end = place.get();
        var leave = readers.leaving(stream);
        stream.open(request.startAsync(), () -> {
            leave.run();
            end.run();
        });
        readers.add(stream);
        if (stream.isOver()) {
            leave.run();
        }
    }

    /** The last step that the browser knows. */
    private static long since(HttpServletRequest request) {
        var last = request.getHeader("Last-Event-ID");
        var known = last == null ? request.getParameter("depuis") : last;
        return known != null && known.matches("\\d{1,18}") ? Long.parseLong(known) : 0;
    }
}
