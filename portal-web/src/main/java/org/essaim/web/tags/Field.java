package org.essaim.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectBoolean;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.web.words.Texts;

/**
 * {@code <e:field label hint required>} round one input: the label, the hint and the error are bound to it for every
 * reader. A single checkbox gets its label after it, a group of choices a fieldset.
 */
public class Field extends UIComponentBase {

    /** What is inside decides how it is drawn. */
    private enum Kind {
        LINE,
        FILE,
        BOX,
        GROUP
    }

    private static final Map<String, String> STYLES = Map.of(
            "jakarta.faces.Text", "input",
            "jakarta.faces.Secret", "input",
            "jakarta.faces.Textarea", "textarea",
            "jakarta.faces.Menu", "select",
            "jakarta.faces.Listbox", "select");

    @Override
    public String getFamily() {
        return "org.essaim.Field";
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    /** The text of the label, for the error summary. */
    String label() {
        return text("label");
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        pushComponentToEL(context, this);
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        var input = input(this);
        var id = input.map(each -> each.getClientId(context)).orElseGet(() -> text("for"));
        var error = error(context, id);
        input.ifPresent(each -> prepare(context, each, id, error));
        var out = new FieldWriter(context.getResponseWriter(), this);
        switch (kind(input)) {
            case BOX -> encodeBox(context, out, id, error);
            case GROUP -> encodeGroup(context, out, id, error);
            case FILE -> encodeLine(context, out, "file", id, error);
            default -> encodeLine(context, out, "field", id, error);
        }
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        popComponentFromEL(context);
    }

    private void encodeLine(FacesContext context, FieldWriter out, String style, String id, String error)
            throws IOException {
        out.open("div", classes(style, error), ownId(context));
        out.label(id, "field__label", needed());
        out.hint(id);
        encodeInside(context);
        out.error(id, error);
        out.close("div");
    }

    private void encodeBox(FacesContext context, FieldWriter out, String id, String error) throws IOException {
        out.open("div", classes("choice", error), ownId(context));
        encodeInside(context);
        out.label(id, null, false);
        out.hint(id);
        out.error(id, error);
        out.close("div");
    }

    private void encodeGroup(FacesContext context, FieldWriter out, String id, String error) throws IOException {
        out.open("fieldset", classes("field", error), ownId(context));
        out.describe(describedBy(id, error), error != null);
        out.legend(needed());
        out.hint(id);
        encodeInside(context);
        out.error(id, error);
        out.close("fieldset");
    }

    private void encodeInside(FacesContext context) throws IOException {
        ResponseWriter writer = context.getResponseWriter();
        for (var child : getChildren()) {
            var menu = child instanceof UISelectOne && "jakarta.faces.Menu".equals(child.getRendererType());
            if (menu && child.isRendered()) {
                writer.startElement("span", this);
                writer.writeAttribute("class", "pick", null);
            }
            child.encodeAll(context);
            if (menu && child.isRendered()) {
                writer.endElement("span");
            }
        }
    }

    private void prepare(FacesContext context, UIInput input, String id, String error) {
        var kind = kind(Optional.of(input));
        var style = STYLES.get(input.getRendererType());
        if (style != null && input.getAttributes().get("styleClass") == null) {
            input.getAttributes().put("styleClass", style);
        }
        if (kind == Kind.GROUP) {
            return;
        }
        var attributes = input.getPassThroughAttributes(true);
        put(attributes, "aria-describedby", describedBy(id, error));
        put(attributes, "aria-invalid", error == null ? null : "true");
        put(attributes, "aria-required", needed() ? "true" : null);
    }

    private static void put(Map<String, Object> attributes, String name, String value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    private String describedBy(String id, String error) {
        var ids = Stream.of(
                        text("hint") == null ? null : id + "-h", error == null ? null : id + "-e", text("describedby"))
                .filter(each -> each != null)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    private String error(FacesContext context, String id) {
        if (text("error") != null) {
            return text("error");
        }
        var messages = context.getMessageList(id == null ? "" : id);
        if (id == null || messages.isEmpty()) {
            return null;
        }
        messages.forEach(message -> message.rendered());
        return messages.get(0).getSummary();
    }

    private String classes(String style, String error) {
        return Stream.of(style, error == null ? null : "field--error", text("styleClass"))
                .filter(each -> each != null)
                .collect(Collectors.joining(" "));
    }

    private boolean needed() {
        var own = getAttributes().get("required");
        return own == null ? input(this).map(UIInput::isRequired).orElse(false) : Boolean.parseBoolean(own.toString());
    }

    private String ownId(FacesContext context) {
        return getId() == null || getId().startsWith(UIViewRoot.UNIQUE_ID_PREFIX) ? null : getClientId(context);
    }

    /** An attribute as text, null when it is not given or empty. */
    String text(String name) {
        var value = getAttributes().get(name);
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    static String needText() {
        return Texts.text(FacesContext.getCurrentInstance().getViewRoot().getLocale(), "frame.field.required");
    }

    private static Kind kind(Optional<UIInput> input) {
        if (input.isEmpty()) {
            return Kind.LINE;
        }
        var renderer = input.get().getRendererType();
        if (input.get() instanceof UISelectBoolean) {
            return Kind.BOX;
        }
        if ("jakarta.faces.Checkbox".equals(renderer) || "jakarta.faces.Radio".equals(renderer)) {
            return Kind.GROUP;
        }
        return "jakarta.faces.File".equals(renderer) ? Kind.FILE : Kind.LINE;
    }

    private static Optional<UIInput> input(UIComponent parent) {
        for (var child : parent.getChildren()) {
            if (child instanceof UIInput input && child.isRendered()) {
                return Optional.of(input);
            }
            var deeper = input(child);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }
}
