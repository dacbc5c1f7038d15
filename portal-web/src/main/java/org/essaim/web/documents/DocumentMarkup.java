package org.essaim.web.documents;

import java.io.StringWriter;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A document as XHTML, from which its tags are made. */
final class DocumentMarkup {

    private static final String STYLE = "@page { size: A4 %s; margin: 16mm 14mm 18mm;"
            + " @bottom-right { content: counter(page) ' / ' counter(pages); font-family: '%s'; font-size: 8pt; } }"
            + " body { margin: 0; font-family: '%2$s'; font-size: 9.5pt; line-height: 1.35; color: #171c2e; }"
            + " h1 { font-size: 19pt; margin: 0 0 3mm; } h2 { font-size: 13pt; margin: 6mm 0 2mm; }"
            // Space below the last line would make a page of its own.
            + " p { margin: 0 0 2.5mm; } p:last-child { margin: 0; } table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; }"
            + " th, td { padding: 1.2mm 1.6mm; border-bottom: 0.4pt solid #847863; text-align: right; vertical-align: top; }"
            + " thead th { border-bottom-width: 1pt; vertical-align: bottom; }"
            + " th:first-child { text-align: left; } tr { page-break-inside: avoid; }"
            + " .roomy td, .roomy tbody th { height: 11mm; border: 0.5pt solid #555; vertical-align: middle; }";

    private final XMLStreamWriter xml;

    private DocumentMarkup(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(PrintedDocument document, String font) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new DocumentMarkup(xml).write(document, font);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(PrintedDocument document, String font) throws XMLStreamException {
        xml.writeStartElement("html");
        xml.writeDefaultNamespace("http://www.w3.org/1999/xhtml");
        xml.writeAttribute("lang", document.language().getLanguage());
        xml.writeStartElement("head");
        element("title", document.title());
        xml.writeEmptyElement("meta");
        xml.writeAttribute("name", "description");
        xml.writeAttribute("content", document.subject());
        element("style", STYLE.formatted(document.landscape() ? "landscape" : "portrait", font));
        xml.writeEndElement();
        xml.writeStartElement("body");
        element("h1", document.title());
        for (var block : document.blocks()) {
            write(block);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void write(Block block) throws XMLStreamException {
        if (block instanceof Block.Heading heading) {
            element("h2", heading.text());
        } else if (block instanceof Block.Paragraph paragraph) {
            element("p", paragraph.text());
        } else if (block instanceof Block.Picture picture) {
            write(picture);
        } else if (block instanceof Block.Table table) {
            write(table);
        }
    }

    private void write(Block.Picture picture) throws XMLStreamException {
        xml.writeStartElement("p");
        xml.writeEmptyElement("img");
        xml.writeAttribute("src", "data:image/png;base64," + Base64.getEncoder().encodeToString(picture.png()));
        xml.writeAttribute("alt", picture.words());
        xml.writeAttribute("style", "width: " + picture.millimetres() + "mm; height: " + picture.millimetres() + "mm");
        xml.writeEndElement();
    }

    private void write(Block.Table table) throws XMLStreamException {
        xml.writeStartElement("table");
        if (table.roomy()) {
            xml.writeAttribute("class", "roomy");
        }
        xml.writeStartElement("thead");
        xml.writeStartElement("tr");
        for (var heading : table.headings()) {
            header("col", heading);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("tbody");
        for (var row : table.rows()) {
            row(row);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void row(List<String> cells) throws XMLStreamException {
        xml.writeStartElement("tr");
        header("row", cells.get(0));
        for (var cell : cells.subList(1, cells.size())) {
            element("td", cell);
        }
        xml.writeEndElement();
    }

    private void header(String scope, String text) throws XMLStreamException {
        xml.writeStartElement("th");
        xml.writeAttribute("scope", scope);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
