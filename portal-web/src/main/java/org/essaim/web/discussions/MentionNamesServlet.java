package org.essaim.web.discussions;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.discussions.Discussions;
import org.essaim.identity.directory.MemberName;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.web.problem.ProblemTexts;

/** {@code /mentions/{slug}}: names that can be mentioned in a network, as JSON, for its members. */
@WebServlet("/mentions/*")
public class MentionNamesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient NetworkCatalogue networks;

    @Inject
    private transient Discussions discussions;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var slug =
                    request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
            var network = networks.find(slug).orElseThrow(() -> new NotFoundException("networks.problem.unknown"));
            var names =
                    discussions.members(network).stream().map(MemberName::name).toList();
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "private, no-store");
            response.getWriter().write(Json.createArrayBuilder(names).build().toString());
        } catch (RuntimeException e) {
            var refused = ProblemTexts.businessCause(e).map(BusinessException::type);
            if (refused.isEmpty()) {
                throw e;
            }
            response.sendError(refused.get().status());
        }
    }
}
