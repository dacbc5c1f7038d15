package org.essaim.web.cotraining.sheets;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.essaim.attestations.HeldAttestation;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.cotraining.sheets.SheetAttestations;
import org.essaim.shared.text.Digits;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.attestations.AttestationPrint;
import org.essaim.web.documents.PdfPrinter;

/**
 * {@code /emargement/attestations/12.zip}: all attestations of a co-training that count, in folders by académie and département of
 * their holders, which are those who employ teachers. Files are made one after the other while the answer is sent.
 */
@WebServlet(AttestationsZipServlet.PATH)
public class AttestationsZipServlet extends HttpServlet {

    static final String PATH = "/emargement/attestations/*";

    private static final Pattern NAME = Pattern.compile("/(\\d{1,18})\\.zip");
    private static final String ELSEWHERE = "sans-academie";

    private static final long serialVersionUID = 1L;

    @Inject
    private transient SheetAttestations attestations;

    @Inject
    private transient AttestationPrint print;

    @Inject
    private transient PdfPrinter printer;

    @Inject
    private transient Vocabularies vocabularies;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var id = id(request.getPathInfo());
        var held = attestations.list(id).stream()
                .filter(each -> each.view().isValid() && each.member() != null)
                .toList();
        response.setContentType("application/zip");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "attachment; filename=\"attestations-" + id + ".zip\"");
        response.setHeader("Cache-Control", "private, no-store");
        try (var zip = new ZipOutputStream(response.getOutputStream())) {
            for (var each : held) {
                zip.putNextEntry(new ZipEntry(name(each)));
                zip.write(file(id, each));
                zip.closeEntry();
            }
        }
    }

    private byte[] file(CoTrainingId id, HeldAttestation each) {
        var view = each.view();
        return attestations
                .file(id, view.id())
                .orElseGet(() -> attestations.keep(id, view.id(), printer.print(print.document(view))));
    }

    private String name(HeldAttestation each) {
        var academie = each.academie().isEmpty()
                ? ELSEWHERE
                : plain(vocabularies.label(TermKind.ACADEMIE, each.academie(), Locale.FRENCH));
        var departement = each.departement().isEmpty() ? "" : "/" + each.departement();
        return academie + departement + "/" + plain(each.view().holder()) + "-"
                + each.view().reference() + ".pdf";
    }

    /** In letters that every system has in names of files: « Élodie Côté » is elodie-cote. */
    static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static CoTrainingId id(String path) {
        return Optional.ofNullable(path)
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .flatMap(name -> Digits.read(name.group(1)).stream().boxed().findFirst())
                .filter(number -> number > 0)
                .map(CoTrainingId::new)
                .orElseThrow(SheetHere::unknown);
    }
}
