package org.essaim.library;

import java.util.EnumSet;
import java.util.Set;

/** Where a version of a scenario stands. */
public enum VersionState {
    DRAFT,
    SUBMITTED,
    CHANGES_REQUESTED,
    /** Refused for good; a new version may be begun from it. */
    REJECTED,
    PUBLISHED,
    /** A later version took its place. */
    SUPERSEDED,
    WITHDRAWN;

    private static final Set<VersionState> OPEN = EnumSet.of(DRAFT, SUBMITTED, CHANGES_REQUESTED);
    private static final Set<VersionState> EDITABLE = EnumSet.of(DRAFT, CHANGES_REQUESTED);
    private static final Set<VersionState> SEALED = EnumSet.of(PUBLISHED, SUPERSEDED, WITHDRAWN);

    /** On its way to publication; a scenario has at most one such version. */
    public boolean isOpen() {
        return OPEN.contains(this);
    }

    /** Whether its authors may change what it says. */
    public boolean isEditable() {
        return EDITABLE.contains(this);
    }

    /** Whether it was published once, so that what it says never changes any more. */
    public boolean isSealed() {
        return SEALED.contains(this);
    }

    /** Whether readers may open it. */
    public boolean isPublic() {
        return this == PUBLISHED || this == SUPERSEDED;
    }

    /** Whether a version of this state may become one of the other. */
    public boolean mayBecome(VersionState next) {
        return switch (this) {
            case DRAFT -> next == SUBMITTED;
            case CHANGES_REQUESTED -> next == SUBMITTED;
            case SUBMITTED -> next == PUBLISHED || next == CHANGES_REQUESTED || next == REJECTED || next == DRAFT;
            case PUBLISHED -> next == SUPERSEDED || next == WITHDRAWN;
            case WITHDRAWN -> next == PUBLISHED;
            case REJECTED, SUPERSEDED -> false;
        };
    }
}
