package org.essaim.files;

import java.util.Collection;
import java.util.Set;

/** A kind of things that files are attached to: one bean a kind, brought by its capability. */
public interface FileHolder {

    /** As {@link org.essaim.shared.viewer.Target#kind} says it. */
    String kind();

    /** Whether the viewer may see the thing, and therefore its files. */
    boolean isSeen(long id);

    /** Those of these things that are still there; files of the others are deleted. */
    Set<Long> standing(Collection<Long> ids);
}
