package org.essaim.web.attestations;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.attestations.AttestationId;
import org.essaim.attestations.MyAttestations;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.text.Digits;
import org.essaim.web.documents.PdfPrinter;

/** {@code /compte/attestation/42.pdf}: the file of a member's own attestation, made at first and kept for good. */
@WebServlet(AttestationPdfServlet.PATH)
public class AttestationPdfServlet extends HttpServlet {

    static final String PATH = "/compte/attestation/*";

    private static final Pattern NAME = Pattern.compile("/(\\d{1,18})\\.pdf");

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MyAttestations own;

    @Inject
    private transient AttestationPrint print;

    @Inject
    private transient PdfPrinter printer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var view = own.one(id(request.getPathInfo()));
        var pdf = own.file(view.id()).orElseGet(() -> own.keep(view.id(), printer.print(print.document(view))));
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"attestation-" + view.reference() + ".pdf\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }

    private static AttestationId id(String path) {
        return Optional.ofNullable(path)
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .flatMap(name -> Digits.read(name.group(1)).stream().boxed().findFirst())
                .map(AttestationId::new)
                .orElseThrow(() -> new NotFoundException("attestations.problem.unknown"));
    }
}
