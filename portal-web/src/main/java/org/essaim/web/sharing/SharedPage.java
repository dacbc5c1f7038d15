package org.essaim.web.sharing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.essaim.web.routes.Insiders;

/**
 * A whole page, ready to be sent to anybody but its insiders: its pieces compressed once, and slots between them that
 * are filled for whoever asks.
 */
final class SharedPage {

    /** Rough weight of what is not the text, in bytes. */
    private static final int OVERHEAD = 1024;

    /**
     * What the page was made with.
     *
     * @param route the template of its address, for whoever times requests
     * @param headers that it was sent with, by name
     * @param lastModified in milliseconds since 1970, or -1
     */
    record Facts(String route, Map<String, String> headers, long lastModified, Insiders insiders) {
        Facts {
            headers = Map.copyOf(headers);
        }
    }

    private record Part(Deflated text, String slot, Standing standing) {
        static Part of(Marks.Piece piece) {
            return new Part(
                    piece.text() == null ? null : Deflated.compressed(piece.text()), piece.slot(), piece.standing());
        }
    }

    private final Facts facts;
    private final List<Part> parts;
    private final String tag;

    private SharedPage(Facts facts, List<Part> parts, String tag) {
        this.facts = facts;
        this.parts = parts;
        this.tag = tag;
    }

    static SharedPage of(Facts facts, byte[] marked) {
        var pieces = Marks.split(marked);
        return new SharedPage(facts, pieces.stream().map(Part::of).toList(), tag(pieces));
    }

    Facts facts() {
        return facts;
    }

    int weight() {
        var weight = OVERHEAD;
        for (var part : parts) {
            weight += part.text() == null ? 0 : part.text().bytes().length;
        }
        return weight;
    }

    /** By which browsers of readers without an account know whether theirs is the same. Weak: it goes out compressed or not. */
    String tag() {
        return tag;
    }

    /** The page for this visit, compressed. */
    Gzip gzip(Visit visit, Function<String, String> slots) {
        return new Gzip(pieces(visit, slots, text -> text, Deflated::plain));
    }

    /** The page for this visit. */
    byte[] plain(Visit visit, Function<String, String> slots) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var piece : pieces(visit, slots, Deflated::text, text -> text)) {
            out.write(piece);
        }
        return out.toByteArray();
    }

    private <T> List<T> pieces(
            Visit visit, Function<String, String> slots, Function<Deflated, T> kept, Function<byte[], T> filled) {
        return parts.stream()
                .filter(part -> part.standing() == null || part.standing().is(visit.viewer()))
                .map(part -> part.text() != null
                        ? kept.apply(part.text())
                        : filled.apply(slots.apply(part.slot()).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static String tag(List<Marks.Piece> pieces) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            pieces.stream()
                    .filter(piece -> piece.text() != null && piece.standing() != Standing.MEMBERS)
                    .forEach(piece -> digest.update(piece.text()));
            return "W/\"" + HexFormat.of().formatHex(digest.digest(), 0, 12) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
