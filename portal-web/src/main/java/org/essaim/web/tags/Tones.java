package org.essaim.web.tags;

import java.util.Map;

/** The tones of one capability's states: one bean a package. */
public interface Tones {

    /** A state that is not named is plain. */
    Map<Enum<?>, Tone> tones();
}
