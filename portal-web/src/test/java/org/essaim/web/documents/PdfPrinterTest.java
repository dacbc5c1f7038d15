package org.essaim.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class PdfPrinterTest {

    private static final PrintedDocument DOCUMENT = new PrintedDocument(
            "Rapport « d’essai » 2025-2026 & suite",
            "Des chiffres par académie.",
            Locale.FRENCH,
            true,
            List.of(
                    new Block.Paragraph("Cœur, élève, œuvre, où, 3 < 5."),
                    new Block.Picture(png(), "Un carré noir", 20),
                    new Block.Heading("À signer"),
                    new Block.Table(
                            List.of("Nom", "Signature"),
                            List.of(List.of("Élodie Côté", "\u00a0"), List.of("\u00a0", "\u00a0")),
                            true),
                    new Block.Heading("Tableau"),
                    new Block.Table(
                            List.of("Académie", "Réseaux", "Participants"),
                            IntStream.range(0, 80)
                                    .mapToObj(i -> List.of("Académie nº " + i, "" + i, "n.\u00a0c."))
                                    .toList())));

    private static byte[] png() {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_BINARY), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void aDocumentKeepsEveryRuleOfPdfUa() throws Exception {
        var pdf = new PdfPrinter().print(DOCUMENT);
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTestAssertions()).as("what is broken").isEmpty();
            assertThat(result.getTotalAssertions()).isGreaterThan(1_000);
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void noPageIsEmptyWhereverTheLastOneEnds() throws IOException {
        for (var rows = 20; rows < 50; rows++) {
            var table = new Block.Table(
                    List.of("Académie", "Réseaux"),
                    IntStream.range(0, rows)
                            .mapToObj(i -> List.of("Académie nº " + i, "" + i))
                            .toList());
            var document = new PrintedDocument(
                    "Rapport",
                    "Des chiffres.",
                    Locale.FRENCH,
                    true,
                    List.of(table, new Block.Heading("Comment lire"), new Block.Paragraph("Fin du rapport.")));
            try (var pdf = Loader.loadPDF(new PdfPrinter().print(document))) {
                var last = new PDFTextStripper();
                last.setStartPage(pdf.getNumberOfPages());
                assertThat(last.getText(pdf))
                        .as("last page after %d rows", rows)
                        .contains("Fin du rapport.");
            }
        }
    }

    @Test
    void itHasItsTitleItsLanguageItsTagsAndNumberedPages() throws IOException {
        try (var pdf = Loader.loadPDF(new PdfPrinter().print(DOCUMENT))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(DOCUMENT.title());
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            var text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("Cœur, élève, œuvre, où, 3 < 5.", "1 / " + pdf.getNumberOfPages(), "Académie nº 79");
        }
    }
}
