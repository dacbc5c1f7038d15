package org.essaim.web.documents;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDType1Font;

/** Makes PDF of documents. Nothing is fetched for it: all that is in one is in its blocks, and the font is in our archive. */
@ApplicationScoped
public class PdfPrinter {

    private static final String FONT = "Liberation Sans";

    /** Comes with PDFBox (SIL Open Font License 1.1). */
    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** Each of the characters that documents cannot show, once, with spaces between them; empty when they show all. */
    public static String unprintable(String text) {
        try (var font =
                new TTFParser().parse(new RandomAccessReadBuffer(PDType1Font.class.getResourceAsStream(FONT_FILE)))) {
            var signs = font.getUnicodeCmapLookup();
            return text.codePoints()
                    .filter(each -> signs.getGlyphId(each) == 0)
                    .distinct()
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document as PDF/UA-1. */
    public byte[] print(PrintedDocument document) {
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useFastMode()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> PDType1Font.class.getResourceAsStream(FONT_FILE), FONT)
                    .withProducer("Essaim")
                    .withHtmlContent(DocumentMarkup.of(document, FONT), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
