package org.essaim.web.figures;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.essaim.figures.AnnualReporting;
import org.essaim.web.documents.PdfPrinter;

/** {@code /administration/rapport-annuel.pdf?annee=2025}: the report of a school year to be printed. */
@WebServlet(ReportPdfServlet.PATH)
public class ReportPdfServlet extends HttpServlet {

    static final String PATH = FiguresRoutes.REPORT + ".pdf";
    static final String YEAR = "annee";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AnnualReporting reporting;

    @Inject
    private transient ReportWords words;

    @Inject
    private transient PdfPrinter printer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var years = reporting.schoolYears();
        var year = Optional.ofNullable(request.getParameter(YEAR))
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(years::contains)
                .orElse(years.get(0));
        var pdf = printer.print(words.document(reporting.of(year)));
        response.setContentType("application/pdf");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"rapport-annuel-" + ReportWords.name(year) + ".pdf\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
