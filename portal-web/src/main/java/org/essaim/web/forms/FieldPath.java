package org.essaim.web.forms;

/** Names of fields: {@code title}, {@code phases[0].activities[2].minutes}. */
final class FieldPath {

    private FieldPath() {}

    /** {@code minutes}. */
    static String last(String path) {
        var last = path.substring(path.lastIndexOf('.') + 1);
        var bracket = last.indexOf('[');
        return bracket < 0 ? last : last.substring(0, bracket);
    }

    /** {@code identity}, of the view {@code /identity/sign-up.xhtml}. */
    static String folder(String view) {
        var end = view.lastIndexOf('/');
        return view.substring(view.lastIndexOf('/', end - 1) + 1, end);
    }
}
