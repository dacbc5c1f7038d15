package org.essaim.web.library.editing;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.library.imports.Imports;
import org.essaim.shared.BusinessException;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.InvalidException;
import org.essaim.shared.Role;
import org.essaim.web.gate.Redirect;
import org.essaim.web.gate.SafePath;
import org.essaim.web.problem.ProblemTexts;

/** {@code POST /administration/imports/fichier}: a file of resources from the administrators' page. */
@WebServlet("/administration/imports/fichier")
@MultipartConfig(fileSizeThreshold = 65_536)
public class ImportUploadServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Imports imports;

    @Inject
    private transient ProblemTexts texts;

    @Inject
    private transient CurrentViewer viewer;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        viewer.current().require(Role.ADMIN);
        try {
            var file = request.getPart("fichier");
            if (file == null || file.getSize() == 0) {
                throw new InvalidException("fichier", "editing.problem.importFile");
            }
            try (var lines = file.getInputStream()) {
                var id = imports.start(lines);
                Redirect.to(SafePath.of("/administration/imports?import=" + id), request, response);
            }
        } catch (BusinessException e) {
            request.setAttribute(ImportsPage.PROBLEM, sentence(e));
            request.getRequestDispatcher("/library/editing/imports.xhtml").forward(request, response);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Redirect.to(SafePath.of("/administration/imports"), request, response);
    }

    private String sentence(BusinessException problem) {
        return problem instanceof InvalidException invalid
                ? texts.errors(invalid).get(0).message()
                : texts.sentence(problem);
    }
}
