package org.essaim.web.sharing;

import jakarta.servlet.ServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.essaim.shared.viewer.Viewer;

/**
 * How a page that is made for everybody shows where something is a person's own: by marks in its text, which hold a
 * secret of this process, so that nobody can write one.
 */
final class Marks {

    private static final String WANTED = Marks.class.getName();
    private static final char SLOT = '=';
    private static final char BEGIN = '+';
    private static final char END = '-';
    private static final char LAST = '\u0003';
    private static final String FIRST = '\u0002' + secret();
    private static final byte[] FIRST_BYTES = FIRST.getBytes(StandardCharsets.UTF_8);

    /**
     * A part of a page.
     *
     * @param text what it says, or null for a slot
     * @param slot its name, or null for a text
     * @param standing of those who see it, or null for everybody
     */
    record Piece(byte[] text, String slot, Standing standing) {
        boolean isFor(Viewer viewer) {
            return standing == null || standing.is(viewer);
        }
    }

    private Marks() {}

    private static String secret() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Asks that the page of this request be marked, rather than filled for whoever looks. */
    static void want(ServletRequest request) {
        request.setAttribute(WANTED, true);
    }

    /** No more: what follows is for whoever looks. */
    static void forget(ServletRequest request) {
        request.removeAttribute(WANTED);
    }

    static boolean areWanted(ServletRequest request) {
        return request.getAttribute(WANTED) != null;
    }

    static String slot(String name) {
        return FIRST + SLOT + name + LAST;
    }

    static String begin(Standing standing) {
        return FIRST + BEGIN + standing + LAST;
    }

    static String end() {
        return FIRST + END + LAST;
    }

    /** The parts of a page that has marks, in their order. */
    static List<Piece> split(byte[] page) {
        var pieces = new ArrayList<Piece>();
        Standing standing = null;
        var from = 0;
        for (var mark = next(page, 0); mark >= 0; mark = next(page, from)) {
            addText(pieces, page, from, mark, standing);
            var kind = mark + FIRST_BYTES.length;
            var last = end(page, kind);
            var word = new String(page, kind + 1, last - kind - 1, StandardCharsets.UTF_8);
            switch ((char) page[kind]) {
                case SLOT -> pieces.add(new Piece(null, word, standing));
                case BEGIN -> standing = begun(standing, word);
                default -> standing = null;
            }
            from = last + 1;
        }
        addText(pieces, page, from, page.length, standing);
        return List.copyOf(pieces);
    }

    /** An end that is not its own would show the rest of the outer part to everybody. */
    private static Standing begun(Standing outer, String word) {
        if (outer != null) {
            throw new IllegalStateException("<e:only> stands inside of another one");
        }
        return Standing.valueOf(word);
    }

    private static void addText(List<Piece> pieces, byte[] page, int from, int to, Standing standing) {
        if (to > from) {
            pieces.add(new Piece(Arrays.copyOfRange(page, from, to), null, standing));
        }
    }

    private static int end(byte[] page, int from) {
        var end = from;
        while (page[end] != LAST) {
            end++;
        }
        return end;
    }

    private static int next(byte[] page, int from) {
        for (var start = from; start <= page.length - FIRST_BYTES.length; start++) {
            if (page[start] == FIRST_BYTES[0]
                    && Arrays.equals(page, start, start + FIRST_BYTES.length, FIRST_BYTES, 0, FIRST_BYTES.length)) {
                return start;
            }
        }
        return -1;
    }
}
