package org.essaim.shared;

import java.util.List;

/** A capability that tells whoever watches the portal how it is doing; found by being a bean. */
public interface Watched {

    /**
     * One number.
     *
     * @param name in lower case with underscores; a duration ends with {@code _seconds}
     * @param meaning one English line
     * @param value now
     */
    record Figure(String name, String meaning, double value) {}

    /** Always the same names in the same order; costs one statement. */
    List<Figure> figures();
}
