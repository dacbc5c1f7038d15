package org.essaim.web.forms;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.web.words.Texts;

/** {@code <e:errors/>}: what is to be corrected, each line a link to its field. Nothing when all is well. */
public class ErrorSummary extends UIComponentBase {

    /** Without an id what concerns no field. */
    private record Line(String id, String label, String message) {}

    @Override
    public String getFamily() {
        return "org.essaim.ErrorSummary";
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        var writer = context.getResponseWriter();
        var lines = isOfAnotherForm(context) ? List.<Line>of() : lines(context);
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

    /** Inside of a form there are only its own errors. */
    private boolean isOfAnotherForm(FacesContext context) {
        return FieldFacts.form(this)
                .map(form -> !FieldFacts.isSent(context, form))
                .orElse(false);
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
            encode(context, writer, line);
        }
        writer.endElement("ul");
        writer.endElement("div");
    }

    /** A script finds the field by the line's id, and what to write beside it. */
    private void encode(FacesContext context, ResponseWriter writer, Line line) throws IOException {
        var text = line.label() == null
                ? line.message()
                : Texts.text(context.getViewRoot().getLocale(), "frame.errors.line", line.label(), line.message());
        writer.startElement("li", this);
        if (line.id() == null) {
            writer.writeText(text, null);
        } else {
            writer.writeAttribute("data-error", line.id(), null);
            writer.writeAttribute("data-message", line.message(), null);
            writer.startElement("a", this);
            writer.writeAttribute("href", "#" + line.id(), null);
            writer.writeText(text, null);
            writer.endElement("a");
        }
        writer.endElement("li");
    }

    private List<Line> lines(FacesContext context) {
        var labels = labels(context);
        var lines = general(context);
        for (var ids = context.getClientIdsWithMessages(); ids.hasNext(); ) {
            var id = ids.next();
            if (id != null && !id.isEmpty()) {
                var label = labels.containsKey(id) ? labels.get(id) : pathLabel(context, id);
                lines.add(new Line(id, label, context.getMessageList(id).get(0).getSummary()));
            }
        }
        return lines;
    }

    /** What no other part of this page has told, as when a script renders a form alone. */
    private static List<Line> general(FacesContext context) {
        var lines = new ArrayList<Line>();
        for (var message : context.getMessageList(null)) {
            if (!message.isRendered() && message.getSeverity() == FacesMessage.SEVERITY_ERROR) {
                message.rendered();
                lines.add(new Line(null, null, message.getSummary()));
            }
        }
        return lines;
    }

    /** Null for what is no field that is named by its path. */
    private String pathLabel(FacesContext context, String id) {
        return id.indexOf(':') < 0
                ? FieldLabels.of(context.getViewRoot().getLocale(), FieldFacts.words(context, this), id)
                : null;
    }

    /** Labels of the fields that have messages, by the input's id. */
    private static Map<String, String> labels(FacesContext context) {
        var wanted = new ArrayList<String>();
        context.getClientIdsWithMessages().forEachRemaining(wanted::add);
        wanted.removeIf(id -> id == null || id.isEmpty());
        var labels = new HashMap<String, String>();
        if (!wanted.isEmpty()) {
            context.getViewRoot()
                    .visitTree(
                            VisitContext.createVisitContext(context, wanted, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
                            (visit, component) -> {
                                var label = label(context, component);
                                if (label != null) {
                                    labels.put(component.getClientId(context), label);
                                }
                                return VisitResult.ACCEPT;
                            });
        }
        return labels;
    }

    private static String label(FacesContext context, UIComponent input) {
        for (var parent = input.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof Field field) {
                return field.label(context, input);
            }
        }
        return null;
    }
}
