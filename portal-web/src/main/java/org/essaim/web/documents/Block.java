package org.essaim.web.documents;

import java.util.List;

/** A part of a document, one below the other. Texts are plain words. */
public sealed interface Block {

    /** Of a part of the document; its title is the first heading. */
    record Heading(String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /**
     * A square picture of black and white.
     *
     * @param png its file
     * @param words what it shows, for who does not see it
     * @param millimetres its side
     */
    record Picture(byte[] png, String words, int millimetres) implements Block {

        public Picture {
            png = png.clone();
        }

        @Override
        public byte[] png() {
            return png.clone();
        }
    }

    /**
     * A table whose rows begin with what they are about; the other cells are numbers or short words.
     *
     * @param headings one for each column
     * @param rows as many cells each
     * @param roomy whether one writes into it by hand
     */
    record Table(List<String> headings, List<List<String>> rows, boolean roomy) implements Block {

        /** One to be read. */
        public Table(List<String> headings, List<List<String>> rows) {
            this(headings, rows, false);
        }

        public Table {
            headings = List.copyOf(headings);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
