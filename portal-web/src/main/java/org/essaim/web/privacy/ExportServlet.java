package org.essaim.web.privacy;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.privacy.DataExport;
import org.essaim.privacy.ExportContent;
import org.essaim.shared.problem.BusinessException;
import org.essaim.web.problem.ProblemTexts;

/** The file with all that is held on who asks for it, always as a download. */
@WebServlet("/compte/mes-donnees.zip")
public class ExportServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient DataExport exports;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            send(exports.open(), response);
        } catch (RuntimeException e) {
            var refused = ProblemTexts.businessCause(e).map(BusinessException::type);
            if (refused.isEmpty()) {
                throw e;
            }
            response.sendError(refused.get().status());
        }
    }

    private static void send(ExportContent file, HttpServletResponse response) throws IOException {
        try (var content = file.content()) {
            response.setContentType("application/zip");
            response.setContentLengthLong(file.size());
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
            response.setHeader("Cache-Control", "private, no-store");
            content.transferTo(response.getOutputStream());
        }
    }
}
