package org.essaim.web.files;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.essaim.files.FileDownload;
import org.essaim.files.FileId;
import org.essaim.shared.problem.BusinessException;
import org.essaim.web.problem.ProblemTexts;

/** {@code /fichiers/{id}/{name}}: an attached file; its name is for people, and may be any. */
@WebServlet("/fichiers/*")
public class AttachedFileServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/([1-9]\\d{0,17})(?:/[^/]*)?");

    @Inject
    private transient FileDownload files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(request.getPathInfo() == null ? "" : request.getPathInfo());
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            FileResponse.show(files.open(new FileId(Long.parseLong(path.group(1)))), response);
        } catch (RuntimeException e) {
            var refused = ProblemTexts.businessCause(e).map(BusinessException::type);
            if (refused.isEmpty()) {
                throw e;
            }
            response.sendError(refused.get().status());
        }
    }
}
