package org.essaim.files;

import org.essaim.shared.viewer.Target;

/** Who reads the files of things besides those who see these: a bean of a capability that must judge what others wrote. */
public interface FileReaders {

    /** Whether the viewer reads the files of this thing, though they may not see it where readers do. */
    boolean isRead(Target thing);
}
