package org.essaim.discovery;

import java.util.Collection;
import java.util.List;
import org.essaim.search.SearchDocument;

/** What the index should hold of a capability's things, and who may find it. One bean for each kind. */
public interface DocumentSource {

    /** Such as {@code scenario}, {@code resource}, {@code member}. */
    String kind();

    /** Its documents come after those of kinds of a lower rank that match as well; names are still found first. */
    default int rank() {
        return 0;
    }

    /**
     * The documents of these ids as they are now, with this version; an id that is missing from the result is removed
     * from the index.
     */
    List<SearchDocument> documents(Collection<Long> ids, long version);

    /** Ids greater than this one, ascending, at most so many: the walk of a rebuild. */
    List<Long> idsAfter(long id, int most);
}
