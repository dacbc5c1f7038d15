package org.essaim.web.forms;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.model.SelectItem;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.essaim.web.words.Texts;

/**
 * The input of a field that is named by its path ({@code <e:field path="phases[0].title" as="text" value=…/>}): plain
 * HTML that is read from the request by {@link FormValues}.
 */
final class Control {

    /** What {@code as} may say. */
    private enum As {
        TEXT,
        DAY,
        TIME,
        NUMBER,
        AREA,
        /** One of several, as a menu. */
        CHOICE,
        /** One of several, each to be seen. */
        RADIOS,
        /** Any of several. */
        TICKS,
        /** Yes or no. */
        TICK
    }

    private final FacesContext context;
    private final ResponseWriter writer;
    private final Field field;
    private final FieldFacts facts;

    Control(FacesContext context, Field field, FieldFacts facts) {
        this.context = context;
        this.writer = context.getResponseWriter();
        this.field = field;
        this.facts = facts;
    }

    void encode(FieldWriter round) throws IOException {
        var as =
                field.text("as") == null ? As.TEXT : As.valueOf(field.text("as").toUpperCase(Locale.ROOT));
        switch (as) {
            case TEXT -> round.encode(FieldKind.LINE, facts, this::line);
            case DAY -> round.encode(FieldKind.LINE, facts, () -> moment("date"));
            case TIME -> round.encode(FieldKind.LINE, facts, () -> moment("time"));
            case NUMBER -> round.encode(FieldKind.LINE, facts, this::number);
            case AREA -> round.encode(FieldKind.LINE, facts, this::area);
            case CHOICE -> round.encode(FieldKind.LINE, facts, this::menu);
            case RADIOS -> round.encode(FieldKind.GROUP, facts, () -> choices("radio"));
            case TICKS -> round.encode(FieldKind.GROUP, facts, () -> choices("checkbox"));
            case TICK -> round.encode(FieldKind.BOX, facts, this::tick);
        }
    }

    private void line() throws IOException {
        begin("input", field.text("short") != null ? "input input--short" : "input");
        attribute("type", "text");
        attribute("value", value());
        attribute("data-limit", Field.text(facts.limits().longest()));
        attribute("autocomplete", field.text("autocomplete") == null ? "off" : field.text("autocomplete"));
        writer.endElement("input");
    }

    private void moment(String type) throws IOException {
        begin("input", "input input--short");
        attribute("type", type);
        attribute("value", value());
        attribute("autocomplete", "off");
        writer.endElement("input");
    }

    /** Plain text, so that what is no number reaches us and is told: a browser's own field for numbers keeps it back. */
    private void number() throws IOException {
        begin("input", "input input--short");
        attribute("type", "text");
        attribute("value", value());
        attribute("inputmode", "numeric");
        attribute("data-least", Field.text(facts.limits().least()));
        attribute("data-most", Field.text(facts.limits().most()));
        attribute("autocomplete", "off");
        writer.endElement("input");
    }

    private void area() throws IOException {
        begin("textarea", "textarea");
        attribute("rows", field.text("rows") == null ? "2" : field.text("rows"));
        attribute("data-limit", Field.text(facts.limits().longest()));
        // A browser leaves out the first line when it is empty.
        writer.writeText("\n" + value(), null);
        writer.endElement("textarea");
    }

    private void menu() throws IOException {
        writer.startElement("span", field);
        attribute("class", "pick");
        begin("select", "select");
        if (field.text("none") != null) {
            option("", field.text("none"), value().isEmpty());
        }
        var isKnown = value().isEmpty();
        for (var item : items()) {
            var value = item.getValue().toString();
            option(value, item.getLabel(), value.equals(value()));
            isKnown |= value.equals(value());
        }
        if (!isKnown) {
            // What a browser is not offered it would change.
            option(value(), value(), true);
        }
        writer.endElement("select");
        writer.endElement("span");
    }

    private void option(String value, String label, boolean chosen) throws IOException {
        writer.startElement("option", field);
        writer.writeAttribute("value", value, null);
        attribute("selected", chosen ? "selected" : null);
        writer.writeText(label, null);
        writer.endElement("option");
    }

    private void choices(String type) throws IOException {
        var chosen = chosen();
        writer.startElement("div", field);
        attribute("class", field.text("short") == null ? "choices" : "choices choices--tight");
        for (var item : items()) {
            var value = item.getValue().toString();
            var id = facts.id() + "-" + value;
            writer.startElement("div", field);
            attribute("class", "choice");
            box(type, id, value, chosen.contains(value));
            attribute("aria-describedby", item.getDescription() == null ? null : id + "-h");
            writer.endElement("input");
            writer.startElement("label", field);
            attribute("for", id);
            writer.writeText(item.getLabel(), null);
            writer.endElement("label");
            hint(id, item.getDescription());
            writer.endElement("div");
        }
        writer.endElement("div");
    }

    private void hint(String id, String text) throws IOException {
        if (text != null) {
            writer.startElement("p", field);
            attribute("class", "field__hint");
            attribute("id", id + "-h");
            writer.writeText(text, null);
            writer.endElement("p");
        }
    }

    private void tick() throws IOException {
        box(
                "checkbox",
                facts.id(),
                "on",
                Boolean.TRUE.equals(field.getAttributes().get("value")));
        attribute("aria-describedby", facts.describedBy());
        attribute("data-aside", field.text("aside"));
        writer.endElement("input");
    }

    /** An input that is still open. */
    private void box(String type, String id, String value, boolean checked) throws IOException {
        writer.startElement("input", field);
        attribute("type", type);
        attribute("id", id);
        attribute("name", facts.id());
        attribute("value", value);
        attribute("checked", checked ? "checked" : null);
    }

    private void begin(String element, String styleClass) throws IOException {
        writer.startElement(element, field);
        attribute("class", styleClass);
        attribute("id", facts.id());
        attribute("name", facts.id());
        attribute("aria-describedby", facts.describedBy());
        attribute("aria-invalid", facts.error() == null ? null : "true");
        attribute("aria-required", facts.required() ? "true" : null);
        attribute("data-enter", field.text("enter"));
        attribute("data-aside", field.text("aside"));
        focus();
    }

    private void focus() throws IOException {
        var place = field.text("focus");
        if (place != null) {
            var turn = CDI.current().select(FormTurn.class).get();
            attribute("data-focus", place);
            attribute("autofocus", place.equals(turn.getFocus()) ? "autofocus" : null);
        }
    }

    private String value() {
        var value = field.getAttributes().get("value");
        return value instanceof Enum<?> constant ? constant.name() : value == null ? "" : value.toString();
    }

    private Collection<?> chosen() {
        return field.getAttributes().get("value") instanceof Collection<?> values ? values : List.of(value());
    }

    /** Items of Faces, or constants whose names {@code names} has; {@code hints} begins the keys of what explains them. */
    private List<SelectItem> items() {
        var items = (Collection<?>) field.getAttributes().get("items");
        return items.stream()
                .map(item -> item instanceof Enum<?> constant ? item(constant) : (SelectItem) item)
                .toList();
    }

    private SelectItem item(Enum<?> constant) {
        var locale = context.getViewRoot().getLocale();
        var type = constant.getDeclaringClass().getSimpleName();
        return new SelectItem(
                constant.name(),
                Texts.text(locale, field.text("names") + "." + type + "." + constant.name()),
                field.text("hints") == null ? null : Texts.text(locale, field.text("hints") + constant.name()));
    }

    private void attribute(String name, String value) throws IOException {
        if (value != null) {
            writer.writeAttribute(name, value, null);
        }
    }
}
