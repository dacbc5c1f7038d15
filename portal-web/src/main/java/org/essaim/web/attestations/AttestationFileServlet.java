package org.essaim.web.attestations;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.attestations.AttestationId;
import org.essaim.attestations.AttestationView;
import org.essaim.attestations.MyAttestations;
import org.essaim.attestations.badges.MyBadges;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.text.Digits;
import org.essaim.web.documents.PdfPrinter;

/**
 * A member's own attestation, each made at first and kept for good: {@code /compte/attestation/42.pdf} is its file, {@code
 * 42.json} its badge, {@code 42.svg} a picture with the badge inside.
 */
@WebServlet(AttestationFileServlet.PATH)
public class AttestationFileServlet extends HttpServlet {

    static final String PATH = "/compte/attestation/*";

    private static final Pattern NAME = Pattern.compile("/(\\d{1,18})\\.(pdf|json|svg)");

    private static final long serialVersionUID = 1L;

    @Inject
    private transient MyAttestations own;

    @Inject
    private transient MyBadges badges;

    @Inject
    private transient AttestationPrint print;

    @Inject
    private transient BadgeWriting writing;

    @Inject
    private transient BadgePicture picture;

    @Inject
    private transient PdfPrinter printer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var name = Optional.ofNullable(request.getPathInfo())
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .orElseThrow(AttestationFileServlet::unknown);
        var view = own.one(id(name.group(1)));
        switch (name.group(2)) {
            case "pdf" -> send(response, "application/pdf", "attestation-" + view.reference() + ".pdf", pdf(view));
            case "json" ->
                send(response, "application/json", "badge-" + view.reference() + ".json", bytes(badge(view)));
            default ->
                send(
                        response,
                        "image/svg+xml",
                        "badge-" + view.reference() + ".svg",
                        bytes(picture.with(badge(view), view)));
        }
    }

    /** Of one that counts no more, only what was made while it did. */
    private byte[] pdf(AttestationView view) {
        return own.file(view.id()).orElseGet(() -> made(view));
    }

    private byte[] made(AttestationView view) {
        if (!view.isValid()) {
            throw unknown();
        }
        return own.keep(view.id(), printer.print(print.document(view)));
    }

    private String badge(AttestationView view) {
        return badges.badge(view.id(), writing.words(view));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void send(HttpServletResponse response, String type, String file, byte[] content)
            throws IOException {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    private static AttestationId id(String digits) {
        return Digits.read(digits).stream()
                .mapToObj(AttestationId::new)
                .findFirst()
                .orElseThrow(AttestationFileServlet::unknown);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("attestations.problem.unknown");
    }
}
