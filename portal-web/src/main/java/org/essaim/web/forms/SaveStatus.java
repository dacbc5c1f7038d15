package org.essaim.web.forms;

import java.util.Locale;

/** What became of the last attempt to save; the script reads its name in small letters. */
public enum SaveStatus {
    /** As it is in the database, nothing was attempted. */
    KEPT,
    SAVED,
    /** All but what cannot be kept. */
    PARTLY,
    /** All but what somebody else changed meanwhile, too: the person chooses. */
    CONFLICT,
    /** Nothing, for something typed that cannot be kept. */
    INVALID,
    /** The sign-in ended meanwhile. */
    SIGNED_OUT,
    /** It may not be changed (any more). */
    REFUSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isGood() {
        return this == KEPT || this == SAVED;
    }
}
