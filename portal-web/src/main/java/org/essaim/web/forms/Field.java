package org.essaim.web.forms;

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
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.web.words.Texts;

/**
 * {@code <e:field>}: an input with its label, hint, limits and error, bound to it for every reader. The input stands
 * inside, or is named by its {@code path} and drawn by a {@link Control}. A single box gets its label after it, a group
 * of choices a fieldset.
 */
public class Field extends UIComponentBase {

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

    /** The text of the label of this input, for the error summary. */
    String label(FacesContext context, UIComponent input) {
        return FieldFacts.of(context, this, input.getClientId(context), input.getId(), false)
                .label();
    }

    @Override
    public void encodeBegin(FacesContext context) throws IOException {
        pushComponentToEL(context, this);
    }

    @Override
    public void encodeChildren(FacesContext context) throws IOException {
        var writer = new FieldWriter(context, this);
        if (text("path") != null) {
            var facts = FieldFacts.of(context, this, text("path"), text("path"), false);
            new Control(context, this, facts).encode(writer);
            return;
        }
        var input = input(this);
        var id = input.map(each -> each.getClientId(context)).orElseGet(() -> text("for"));
        var facts = FieldFacts.of(
                context,
                this,
                id,
                input.map(UIInput::getId).orElse(null),
                input.map(UIInput::isRequired).orElse(false));
        input.ifPresent(each -> prepare(each, facts));
        writer.encode(input.map(Field::kind).orElse(FieldKind.LINE), facts, () -> encodeInside(context));
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        popComponentFromEL(context);
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

    private static void prepare(UIInput input, FieldFacts facts) {
        var style = STYLES.get(input.getRendererType());
        if (style != null && input.getAttributes().get("styleClass") == null) {
            input.getAttributes().put("styleClass", style);
        }
        if (kind(input) == FieldKind.GROUP) {
            return;
        }
        var attributes = input.getPassThroughAttributes(true);
        put(attributes, "aria-describedby", facts.describedBy());
        put(attributes, "aria-invalid", facts.error() == null ? null : "true");
        put(attributes, "aria-required", facts.required() ? "true" : null);
        limit(input, attributes, facts);
        // The renderers of Faces write nothing but « off ».
        var completed = input.getAttributes().get("autocomplete");
        if (completed != null && !"off".equals(completed)) {
            attributes.put("autocomplete", completed);
        }
    }

    private static void limit(UIInput input, Map<String, Object> attributes, FieldFacts facts) {
        var limits = facts.limits();
        if ("number".equals(input.getAttributes().get("type"))) {
            put(attributes, "min", text(limits.least()));
            put(attributes, "max", text(limits.most()));
        } else if (kind(input) == FieldKind.LINE) {
            // A browser that knew the limit would cut what is pasted, without a word.
            put(attributes, "data-limit", text(limits.longest()));
        }
    }

    private static void put(Map<String, Object> attributes, String name, Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    static String text(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : null;
    }

    /** Classes of the box round the input. */
    String classes(String style, String error) {
        return Stream.of(style, error == null ? null : "field--error", text("styleClass"))
                .filter(each -> each != null)
                .collect(Collectors.joining(" "));
    }

    String ownId(FacesContext context) {
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

    private static FieldKind kind(UIInput input) {
        var renderer = input.getRendererType();
        if (input instanceof UISelectBoolean) {
            return FieldKind.BOX;
        }
        if ("jakarta.faces.Checkbox".equals(renderer) || "jakarta.faces.Radio".equals(renderer)) {
            return FieldKind.GROUP;
        }
        return "jakarta.faces.File".equals(renderer) ? FieldKind.FILE : FieldKind.LINE;
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
