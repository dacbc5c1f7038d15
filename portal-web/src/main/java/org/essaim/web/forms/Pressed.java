package org.essaim.web.forms;

import org.essaim.shared.text.Digits;

/**
 * What a button of a form asks for: {@code up:a1b2} moves the row {@code a1b2} up.
 *
 * @param verb empty when no button says anything, as when Enter is pressed in a field
 * @param target key of a row, empty when there is none
 * @param object number of something else, 0 when there is none
 */
public record Pressed(String verb, String target, long object) {

    /** Name of the buttons. */
    public static final String FIELD = "do";

    public static Pressed in(FormValues values) {
        var parts = values.text(FIELD).split(":", 3);
        return new Pressed(
                parts[0],
                parts.length > 1 ? parts[1] : "",
                parts.length > 2 ? Digits.read(parts[2]).orElse(0) : 0);
    }
}
