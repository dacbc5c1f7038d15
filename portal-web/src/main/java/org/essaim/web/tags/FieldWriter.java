package org.essaim.web.tags;

import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Writes the parts of a {@link Field}. */
class FieldWriter {

    private final ResponseWriter writer;
    private final Field field;

    FieldWriter(ResponseWriter writer, Field field) {
        this.writer = writer;
        this.field = field;
    }

    void open(String element, String styleClass, String id) throws IOException {
        writer.startElement(element, field);
        attribute("id", id);
        attribute("class", styleClass);
    }

    void close(String element) throws IOException {
        writer.endElement(element);
    }

    void describe(String ids, boolean invalid) throws IOException {
        attribute("aria-describedby", ids);
        attribute("data-invalid", invalid ? "true" : null);
    }

    void label(String id, String styleClass, boolean needed) throws IOException {
        writer.startElement("label", field);
        attribute("class", styleClass);
        attribute("for", id);
        words(needed);
        writer.endElement("label");
    }

    void legend(boolean needed) throws IOException {
        writer.startElement("legend", field);
        attribute("class", "field__label");
        words(needed);
        writer.endElement("legend");
    }

    /** The label, with a facet of the same name in place of the plain text: a label that holds a link. */
    private void words(boolean needed) throws IOException {
        var rich = field.getFacet("label");
        if (rich != null) {
            rich.encodeAll(jakarta.faces.context.FacesContext.getCurrentInstance());
        } else if (field.label() != null) {
            writer.writeText(field.label(), null);
        }
        if (needed) {
            writer.writeText(" ", null);
            writer.startElement("span", field);
            attribute("class", "field__need");
            writer.writeText(Field.needText(), null);
            writer.endElement("span");
        }
    }

    void hint(String id) throws IOException {
        var hint = field.text("hint");
        if (hint != null) {
            paragraph("field__hint", id + "-h", hint);
        }
    }

    void error(String id, String error) throws IOException {
        if (error != null) {
            paragraph("field__error", id + "-e", error);
        }
    }

    private void paragraph(String styleClass, String id, String text) throws IOException {
        open("p", styleClass, id);
        writer.writeText(text, null);
        writer.endElement("p");
    }

    private void attribute(String name, String value) throws IOException {
        if (value != null) {
            writer.writeAttribute(name, value, null);
        }
    }
}
