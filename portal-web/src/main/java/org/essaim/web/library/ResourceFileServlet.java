package org.essaim.web.library;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.essaim.library.content.ResourceId;
import org.essaim.library.resources.ResourceFiles;
import org.essaim.shared.problem.BusinessException;
import org.essaim.web.files.FileResponse;
import org.essaim.web.problem.ProblemTexts;

/** {@code /ressources/{id}/fichier}: the file of a resource, always as a download, so that it never acts as a page. */
@WebServlet("/ressources/*")
public class ResourceFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})(?:-[^/]*)?/fichier");

    @Inject
    private transient ResourceFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches() || Long.parseLong(path.group(1)) == 0) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            FileResponse.download(files.open(new ResourceId(Long.parseLong(path.group(1)))), response);
        } catch (RuntimeException e) {
            var refused = ProblemTexts.businessCause(e).map(BusinessException::type);
            if (refused.isEmpty()) {
                throw e;
            }
            response.sendError(refused.get().status());
        }
    }
}
