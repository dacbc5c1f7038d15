package org.essaim.notifications;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What this package has to know of one kind of things. Found by being a bean. */
public interface Things {

    /** Such as {@code scenario}; its word is {@code notice.kind.scenario}. */
    String kind();

    /**
     * Which of these may be, at this moment: that this member sees this thing, and hears of it.
     *
     * @param asked things of this kind
     */
    Set<Sight> seen(Collection<Sight> asked);

    /** What things are called and where they are, by their numbers; those that are no more are left out. */
    Map<Long, ThingName> names(Collection<Long> ids);
}
