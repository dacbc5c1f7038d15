package org.essaim.discovery;

import java.util.Optional;

/** The words that mean values of a capability's facets: one bean a capability. */
public interface MeaningSource {

    /** @param key words as {@link Keys} writes them */
    Optional<FacetMeaning> meaning(String key);
}
