package org.essaim.web.forms;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/** Writes what is round the input of a {@link Field}. */
class FieldWriter {

    /** Writes the input itself. */
    interface Inside {
        void encode() throws IOException;
    }

    private final FacesContext context;
    private final ResponseWriter writer;
    private final Field field;

    FieldWriter(FacesContext context, Field field) {
        this.context = context;
        this.writer = context.getResponseWriter();
        this.field = field;
    }

    void encode(FieldKind kind, FieldFacts facts, Inside inside) throws IOException {
        switch (kind) {
            case BOX -> encodeBox(facts, inside);
            case GROUP -> encodeGroup(facts, inside);
            case FILE -> encodeLine("file", facts, inside);
            case LINE -> encodeLine("field", facts, inside);
        }
    }

    private void encodeLine(String style, FieldFacts facts, Inside inside) throws IOException {
        open("div", style, facts);
        label(facts, "field__label");
        hint(facts);
        inside.encode();
        error(facts);
        writer.endElement("div");
    }

    private void encodeBox(FieldFacts facts, Inside inside) throws IOException {
        open("div", "choice", facts);
        inside.encode();
        label(facts, null);
        hint(facts);
        error(facts);
        writer.endElement("div");
    }

    private void encodeGroup(FieldFacts facts, Inside inside) throws IOException {
        open("fieldset", "field", facts);
        attribute("aria-describedby", facts.describedBy());
        attribute("data-invalid", facts.error() == null ? null : "true");
        writer.startElement("legend", field);
        attribute("class", "field__label");
        if (isNamedByPath()) {
            attribute("id", facts.id());
            attribute("tabindex", "-1");
        }
        words(facts, facts.required());
        writer.endElement("legend");
        hint(facts);
        inside.encode();
        error(facts);
        writer.endElement("fieldset");
    }

    private void open(String element, String style, FieldFacts facts) throws IOException {
        writer.startElement(element, field);
        attribute("id", field.ownId(context));
        attribute("class", field.classes(style, facts.error()));
        attribute("data-field", isNamedByPath() ? facts.id() : null);
    }

    private boolean isNamedByPath() {
        return field.text("path") != null;
    }

    private void label(FieldFacts facts, String styleClass) throws IOException {
        writer.startElement("label", field);
        attribute("class", styleClass);
        attribute("for", facts.id());
        words(facts, styleClass != null && facts.required());
        writer.endElement("label");
    }

    /** The label, with a facet of the same name in place of the plain text: a label that holds a link. */
    private void words(FieldFacts facts, boolean needed) throws IOException {
        var rich = field.getFacet("label");
        if (rich != null) {
            rich.encodeAll(context);
        } else if (facts.label() != null) {
            writer.writeText(facts.label(), null);
        }
        if (needed) {
            writer.writeText(" ", null);
            writer.startElement("span", field);
            attribute("class", "field__need");
            writer.writeText(Field.needText(), null);
            writer.endElement("span");
        }
    }

    private void hint(FieldFacts facts) throws IOException {
        if (facts.hint() != null) {
            paragraph("field__hint", facts.id() + "-h", facts.hint());
        }
    }

    /** A script finds the place of an error that is not there yet by the path of its field. */
    private void error(FieldFacts facts) throws IOException {
        if (facts.error() != null || isNamedByPath()) {
            paragraph("field__error", facts.id() + "-e", facts.error() == null ? "" : facts.error());
        }
    }

    private void paragraph(String styleClass, String id, String text) throws IOException {
        writer.startElement("p", field);
        attribute("id", id);
        attribute("class", styleClass);
        writer.writeText(text, null);
        writer.endElement("p");
    }

    private void attribute(String name, String value) throws IOException {
        if (value != null) {
            writer.writeAttribute(name, value, null);
        }
    }
}
