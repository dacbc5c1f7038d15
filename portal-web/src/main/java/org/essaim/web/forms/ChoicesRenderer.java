package org.essaim.web.forms;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.convert.Converter;
import jakarta.faces.model.SelectItem;
import jakarta.faces.render.Renderer;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.omnifaces.util.selectitems.SelectItemsCollector;

/**
 * Draws {@code h:selectManyCheckbox} and {@code h:selectOneRadio} as a list of choices. Reading what was chosen is left
 * to the renderer of the list box of the same family, which is sent the same.
 */
public class ChoicesRenderer extends Renderer<UIInput> {

    @Override
    public void decode(FacesContext context, UIInput component) {
        list(context, component).decode(context, component);
    }

    @Override
    public Object getConvertedValue(FacesContext context, UIComponent component, Object submitted) {
        return list(context, component).getConvertedValue(context, component, submitted);
    }

    @SuppressWarnings("unchecked")
    private static Renderer<UIComponent> list(FacesContext context, UIComponent component) {
        return context.getRenderKit().getRenderer(component.getFamily(), "jakarta.faces.Listbox");
    }

    @Override
    public boolean getRendersChildren() {
        return true;
    }

    @Override
    public void encodeChildren(FacesContext context, UIInput component) {
        // The options are drawn at the end.
    }

    @Override
    public void encodeEnd(FacesContext context, UIInput component) throws IOException {
        var writer = context.getResponseWriter();
        var chosen = chosen(context, component);
        var style = component.getAttributes().get("styleClass");
        writer.startElement("ul", component);
        writer.writeAttribute("id", component.getClientId(context), "id");
        writer.writeAttribute("class", style == null ? "choices" : "choices " + style, null);
        var index = 0;
        for (var item : SelectItemsCollector.collectFromParent(context, component)) {
            if (!item.isNoSelectionOption()) {
                encode(context, writer, component, item, index++, chosen);
            }
        }
        writer.endElement("ul");
    }

    private static void encode(
            FacesContext context,
            ResponseWriter writer,
            UIInput component,
            SelectItem item,
            int index,
            Set<String> chosen)
            throws IOException {
        var value = text(context, component, item.getValue());
        var id = component.getClientId(context) + ":" + index;
        var hint = item.getDescription();
        writer.startElement("li", component);
        writer.writeAttribute("class", "choice", null);
        writer.startElement("input", component);
        writer.writeAttribute("type", component instanceof UISelectMany ? "checkbox" : "radio", null);
        writer.writeAttribute("id", id, null);
        writer.writeAttribute("name", component.getClientId(context), null);
        writer.writeAttribute("value", value, null);
        writer.writeAttribute("checked", chosen.contains(value), null);
        writer.writeAttribute("disabled", item.isDisabled() || disabled(component), null);
        if (hint != null) {
            writer.writeAttribute("aria-describedby", id + "-h", null);
        }
        writer.endElement("input");
        words(writer, component, "label", "for", id, item.getLabel());
        if (hint != null) {
            writer.startElement("p", component);
            writer.writeAttribute("class", "field__hint", null);
            writer.writeAttribute("id", id + "-h", null);
            writer.writeText(hint, null);
            writer.endElement("p");
        }
        writer.endElement("li");
    }

    private static void words(
            ResponseWriter writer, UIComponent component, String element, String attribute, String value, String text)
            throws IOException {
        writer.startElement(element, component);
        writer.writeAttribute(attribute, value, null);
        writer.writeText(text == null ? "" : text, null);
        writer.endElement(element);
    }

    private static boolean disabled(UIInput component) {
        var value = component.getAttributes().get("disabled");
        return value != null && Boolean.parseBoolean(value.toString());
    }

    private static Set<String> chosen(FacesContext context, UIInput component) {
        var submitted = component.getSubmittedValue();
        return values(submitted == null ? component.getValue() : submitted)
                .map(value -> text(context, component, value))
                .collect(Collectors.toSet());
    }

    private static Stream<?> values(Object value) {
        if (value == null) {
            return Stream.empty();
        }
        if (value instanceof Collection<?> many) {
            return List.copyOf(many).stream();
        }
        return value.getClass().isArray()
                ? IntStream.range(0, Array.getLength(value)).mapToObj(i -> Array.get(value, i))
                : Stream.of(value);
    }

    @SuppressWarnings("unchecked")
    private static String text(FacesContext context, UIInput component, Object value) {
        if (value == null || value instanceof String) {
            return value == null ? "" : value.toString();
        }
        var own = (Converter<Object>) component.getConverter();
        Converter<Object> converter = own == null ? context.getApplication().createConverter(value.getClass()) : own;
        return converter == null ? value.toString() : converter.getAsString(context, component, value);
    }
}
