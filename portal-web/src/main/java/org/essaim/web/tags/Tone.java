package org.essaim.web.tags;

import java.util.Locale;

/** Which chip a state has. */
public enum Tone {
    PLAIN,
    SUBMITTED,
    CHANGES,
    PUBLISHED,
    WITHDRAWN;

    /** As the class of the chip ends. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
