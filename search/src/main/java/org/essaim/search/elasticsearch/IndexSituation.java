package org.essaim.search.elasticsearch;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which indexes there are and what they are for, at one instant. */
record IndexSituation(IndexNames names, Map<String, Set<String>> aliasesByIndex) {
    /** The live one. */
    Optional<String> current() {
        return with(names.reading());
    }

    /** The one that a rebuild fills, of this node or of another. */
    Optional<String> next() {
        return with(names.next());
    }

    boolean isComplete() {
        return with(names.complete()).isPresent();
    }

    /** The live one is of this release. */
    boolean isOfThisShape() {
        return current().map(names::shape).filter(Fields.SHAPE::equals).isPresent();
    }

    /** A number that no index has. */
    int freshNumber() {
        return 1
                + aliasesByIndex.keySet().stream().mapToInt(names::number).max().orElse(0);
    }

    private Optional<String> with(String alias) {
        return aliasesByIndex.entrySet().stream()
                .filter(index -> index.getValue().contains(alias))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
