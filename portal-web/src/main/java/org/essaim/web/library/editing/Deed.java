package org.essaim.web.library.editing;

/**
 * What a button of the editor asks for: {@code up:a1b2} moves the activity {@code a1b2} up.
 *
 * @param verb empty when no button says anything, as when Enter is pressed in a field
 * @param target key of a phase or an activity, empty when there is none
 * @param object number of a resource or a member, 0 when there is none
 */
record Deed(String verb, String target, long object) {

    static Deed read(String text) {
        var parts = text.split(":", 3);
        return new Deed(
                parts[0],
                parts.length > 1 ? parts[1] : "",
                parts.length > 2 && parts[2].matches("[1-9]\\d{0,17}") ? Long.parseLong(parts[2]) : 0);
    }
}
