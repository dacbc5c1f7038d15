package org.essaim.moderation;

import java.util.List;
import java.util.Optional;

/** A kind of things that can be reported: one bean a kind, brought by its capability. */
public interface Reportable {

    /** As {@link org.essaim.shared.viewer.Target#kind} says it, and addresses name it. */
    String kind();

    /** Key of the words for one thing of the kind. */
    String words();

    /**
     * Key of the words, in a bundle that letters read, by which one is called after its title {@code {0}}; empty where the
     * title alone says what it is.
     */
    default Optional<String> called() {
        return Optional.empty();
    }

    /** The thing, if the viewer may see it where readers do; empty otherwise, whether it is there or not. */
    Optional<ReportedThing> seen(long id);

    /** The thing whoever looks, as long as it has a row; empty when it is gone. */
    Optional<ReportedThing> standing(long id);

    /**
     * Takes it out of readers' sight, in the running transaction and as the viewer, who was asked before. Writes to
     * nobody.
     *
     * @param reason the moderator's words
     */
    void remove(long id, String reason);

    /** What stands round it, in its order, for who decides; nothing where it stands for itself. */
    default List<Around> around(long id) {
        return List.of();
    }

    /** It was decided that it stays. */
    default void spare(long id) {}

    /**
     * Undoes what {@link #remove} did, if nothing else has happened to it since.
     *
     * @return whether it is where it was; if not, its authors are told so
     */
    boolean restore(long id);

    /**
     * What it says, whole, where those whose it is may show it again by themselves once it says something else; empty where
     * moderators alone give back what they took away.
     */
    default Optional<String> saying(long id) {
        return Optional.empty();
    }
}
