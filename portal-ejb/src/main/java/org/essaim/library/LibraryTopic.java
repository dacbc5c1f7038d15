package org.essaim.library;

import java.util.Optional;
import org.essaim.library.content.LibraryAction;
import org.essaim.notifications.MemberFollowing;
import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Topic;
import org.essaim.shared.viewer.Viewer;

/** What members are told about scenarios. */
enum LibraryTopic implements Topic {
    /** What the member wrote was published, returned, refused, withdrawn or restored. */
    DECIDED("library-decided", Rhythm.NOW, null),
    /** An invitation to write together. */
    INVITED("library-invited", Rhythm.NOW, null),
    /** A scenario that the member follows has another version. */
    NEW_VERSION("library-newVersion", Rhythm.WEEKLY, ScenarioThings.KIND),
    /** An author whom the member follows has published a scenario. */
    BY_AUTHOR("library-byAuthor", Rhythm.WEEKLY, MemberFollowing.KIND),
    /** A version waits for a moderator. */
    SUBMITTED("library-submitted", Rhythm.NOW, null);

    private final String code;
    private final Rhythm usual;
    private final String followed;

    LibraryTopic(String code, Rhythm usual, String followed) {
        this.code = code;
        this.usual = usual;
        this.followed = followed;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Rhythm usual() {
        return usual;
    }

    @Override
    public Optional<String> followed() {
        return Optional.ofNullable(followed);
    }

    @Override
    public boolean concerns(Viewer viewer) {
        return this != SUBMITTED || viewer.may(LibraryAction.MODERATE);
    }
}
