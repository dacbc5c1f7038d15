package org.essaim.web.forms;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.constraints.Limits;
import org.essaim.web.words.Texts;

/**
 * What a field says of itself: what its tag tells, else what the bundle and the command of its form know. The form names
 * them by its attributes {@code words} (the folder of the view when it does not) and {@code command}.
 *
 * @param id of the input
 * @param label null when nothing names the field
 * @param hint null for none
 * @param error null for none
 * @param describedBy ids of what describes the input, null for none
 */
record FieldFacts(
        String id, String label, String hint, boolean required, Limits limits, String error, String describedBy) {

    /**
     * Reads them.
     *
     * @param name of the command's component, with the way to it
     * @param required unless the tag says otherwise
     */
    static FieldFacts of(FacesContext context, Field field, String id, String name, boolean required) {
        var hint = hint(context, field, name);
        var error = error(context, field, id);
        var own = field.getAttributes().get("required");
        return new FieldFacts(
                id,
                label(context, field, name),
                hint,
                own == null ? required : Boolean.parseBoolean(own.toString()),
                limits(field, name),
                error,
                describedBy(field, id, hint, error));
    }

    private static String label(FacesContext context, Field field, String name) {
        if (field.text("label") != null || name == null) {
            return field.text("label");
        }
        return Texts.text(context.getViewRoot().getLocale(), words(context, field) + ".field." + FieldPath.last(name));
    }

    private static String hint(FacesContext context, Field field, String name) {
        if (field.getAttributes().get("hint") != null || name == null) {
            return field.text("hint");
        }
        var key = words(context, field) + ".hint." + FieldPath.last(name);
        return Texts.find(context.getViewRoot().getLocale(), key).orElse(null);
    }

    /** The bundle of the form's words. */
    static String words(FacesContext context, UIComponent inside) {
        return form(inside)
                .map(form -> form.getAttributes().get("words"))
                .map(Object::toString)
                .orElseGet(() -> FieldPath.folder(context.getViewRoot().getViewId()));
    }

    private static Limits limits(Field field, String name) {
        var known = name == null ? Limits.NONE : limits(commands(field), name);
        var max = field.text("max");
        if (max == null) {
            return known;
        }
        var most = OptionalInt.of(Integer.parseInt(max));
        return new Limits(most, known.least(), most);
    }

    /** Of the first command that has any for a field of this name. */
    private static Limits limits(List<Class<?>> commands, String name) {
        return commands.stream()
                .map(command -> Constraints.on(command, name))
                .filter(limits -> !limits.equals(Limits.NONE))
                .findFirst()
                .orElse(Limits.NONE);
    }

    /** What the form fills: one class, or several. */
    private static List<Class<?>> commands(Field field) {
        var commands = form(field).map(form -> form.getAttributes().get("command"));
        return commands.isEmpty()
                ? List.of()
                : commands.get() instanceof Collection<?> several
                        ? several.stream().<Class<?>>map(Class.class::cast).toList()
                        : List.of((Class<?>) commands.get());
    }

    /** The form that something stands in. */
    static Optional<UIForm> form(UIComponent inside) {
        for (var parent = inside.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof UIForm form) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** Whether it is this form that was sent; asked of the request, whatever has become of the component since. */
    static boolean isSent(FacesContext context, UIForm form) {
        return context.getExternalContext().getRequestParameterMap().containsKey(form.getClientId(context));
    }

    private static String error(FacesContext context, Field field, String id) {
        if (field.text("error") != null) {
            return field.text("error");
        }
        var messages = context.getMessageList(id == null ? "" : id);
        if (id == null || messages.isEmpty()) {
            return null;
        }
        messages.forEach(message -> message.rendered());
        return messages.get(0).getSummary();
    }

    /** A field that is named by its path has a place for its error at all times. */
    private static String describedBy(Field field, String id, String hint, String error) {
        var ids = Stream.of(
                        hint == null ? null : id + "-h",
                        error == null && field.text("path") == null ? null : id + "-e",
                        field.text("describedby"))
                .filter(each -> each != null)
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }
}
