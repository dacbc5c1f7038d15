package org.essaim.web.tags;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.web.words.Texts;

/** {@code <e:errors/>}: what is to be corrected, each line a link to its field. Nothing when all is well. */
public class ErrorSummary extends UIComponentBase {

    private record Line(String id, String text) {}

    @Override
    public String getFamily() {
        return "org.essaim.ErrorSummary";
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        var writer = context.getResponseWriter();
        var lines = lines(context);
        var own = getId() != null && !getId().startsWith(UIViewRoot.UNIQUE_ID_PREFIX);
        if (own) {
            writer.startElement("div", this);
            writer.writeAttribute("id", getClientId(context), null);
        }
        if (!lines.isEmpty()) {
            encode(context, writer, lines);
        }
        if (own) {
            writer.endElement("div");
        }
    }

    private void encode(FacesContext context, ResponseWriter writer, List<Line> lines) throws IOException {
        var locale = context.getViewRoot().getLocale();
        writer.startElement("div", this);
        writer.writeAttribute("class", "errors", null);
        writer.writeAttribute("role", "alert", null);
        writer.writeAttribute("tabindex", "-1", null);
        writer.writeAttribute("data-errors", "", null);
        writer.startElement("h2", this);
        writer.writeAttribute("class", "errors__title", null);
        writer.writeText(Texts.text(locale, "frame.errors.title", lines.size()), null);
        writer.endElement("h2");
        writer.startElement("ul", this);
        for (var line : lines) {
            writer.startElement("li", this);
            writer.startElement("a", this);
            writer.writeAttribute("href", "#" + line.id(), null);
            writer.writeText(line.text(), null);
            writer.endElement("a");
            writer.endElement("li");
        }
        writer.endElement("ul");
        writer.endElement("div");
    }

    private static List<Line> lines(FacesContext context) {
        var labels = labels(context);
        var lines = new ArrayList<Line>();
        for (var ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            var id = ids.next();
            if (id == null || id.isEmpty()) {
                continue;
            }
            var label = labels.get(id);
            var locale = context.getViewRoot().getLocale();
            context.getMessageList(id).stream()
                    .limit(1)
                    .map(message -> label == null
                            ? message.getSummary()
                            : Texts.text(locale, "frame.errors.line", label, message.getSummary()))
                    .forEach(text -> lines.add(new Line(id, text)));
        }
        return lines;
    }

    /** Labels of the fields that have messages, by the input's id. */
    private static Map<String, String> labels(FacesContext context) {
        var wanted = new ArrayList<String>();
        context.getClientIdsWithMessages().forEachRemaining(wanted::add);
        wanted.removeIf(id -> id == null || id.isEmpty());
        var labels = new HashMap<String, String>();
        if (!wanted.isEmpty()) {
            context.getViewRoot()
                    .visitTree(VisitContext.createVisitContext(context, wanted, null), (visit, component) -> {
                        var label = label(component);
                        if (label != null) {
                            labels.put(component.getClientId(context), label);
                        }
                        return VisitResult.ACCEPT;
                    });
        }
        return labels;
    }

    private static String label(UIComponent input) {
        for (var parent = input.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Field field) {
                return field.label();
            }
        }
        return null;
    }
}
