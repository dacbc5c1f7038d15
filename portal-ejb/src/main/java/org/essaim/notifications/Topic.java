package org.essaim.notifications;

import java.util.Optional;
import org.essaim.shared.viewer.Viewer;

/** Something that members are told about, such as decisions on their scenarios. Each capability has an enumeration of its own. */
public interface Topic {

    /**
     * Such as {@code library-decided}: capability and word. Its texts are {@code notice.topic.library-decided}, the name of
     * the topic, and {@code notice.told.library-decided}, the sentence that usually tells it, where <code>{0}</code> and
     * the following are the words of the news and <code>{who}</code> is who did it.
     */
    String code();

    /** How soon a letter tells it to who chose nothing. */
    Rhythm usual();

    /** The kind of things that are followed to hear of it; empty where those are told by name whom it concerns. */
    default Optional<String> followed() {
        return Optional.empty();
    }

    /** Whether it can concern this member: others are not asked how they want to hear of it. */
    default boolean concerns(Viewer viewer) {
        return true;
    }
}
