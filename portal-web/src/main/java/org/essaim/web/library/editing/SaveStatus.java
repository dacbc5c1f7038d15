package org.essaim.web.library.editing;

import java.util.Locale;

/** What became of the last try to save; its name in small letters tells the script. */
public enum SaveStatus {
    /** As it is in the database, nothing was tried. */
    KEPT,
    SAVED,
    /** Something typed cannot be kept. */
    INVALID,
    /** Somebody saved meanwhile: the person chooses. */
    CONFLICT,
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
