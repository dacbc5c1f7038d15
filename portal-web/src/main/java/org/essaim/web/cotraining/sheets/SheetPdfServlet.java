package org.essaim.web.cotraining.sheets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.cotraining.sheets.HalfDayId;
import org.essaim.cotraining.sheets.SheetKeeping;
import org.essaim.shared.text.Digits;
import org.essaim.web.documents.PdfPrinter;

/** {@code /emargement/feuille/34.pdf}: the sheet of a half-day, to be signed on paper. */
@WebServlet(SheetPdfServlet.PATH)
public class SheetPdfServlet extends HttpServlet {

    static final String PATH = "/emargement/feuille/*";

    private static final Pattern NAME = Pattern.compile("/(\\d{1,18})\\.pdf");

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SheetKeeping keeping;

    @Inject
    private transient SheetPrint print;

    @Inject
    private transient PdfPrinter printer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var half = half(request.getPathInfo());
        var pdf = printer.print(print.document(keeping.sheet(half), keeping.trainers(half)));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"emargement-" + half + ".pdf\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private static HalfDayId half(String path) {
        return Optional.ofNullable(path)
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .flatMap(name -> Digits.read(name.group(1)).stream().boxed().findFirst())
                .filter(number -> number > 0)
                .map(HalfDayId::new)
                .orElseThrow(SheetHere::unknown);
    }
}
