package org.essaim.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.essaim.library.VersionState.CHANGES_REQUESTED;
import static org.essaim.library.VersionState.DRAFT;
import static org.essaim.library.VersionState.PUBLISHED;
import static org.essaim.library.VersionState.REJECTED;
import static org.essaim.library.VersionState.SUBMITTED;
import static org.essaim.library.VersionState.SUPERSEDED;
import static org.essaim.library.VersionState.WITHDRAWN;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VersionStateTest {

    @Test
    void aVersionChangesStateOnlyAlongTheKnownTransitions() {
        var ways = Map.of(
                DRAFT, Set.of(SUBMITTED),
                SUBMITTED, Set.of(PUBLISHED, CHANGES_REQUESTED, REJECTED, DRAFT),
                CHANGES_REQUESTED, Set.of(SUBMITTED),
                REJECTED, Set.<VersionState>of(),
                PUBLISHED, Set.of(SUPERSEDED, WITHDRAWN),
                SUPERSEDED, Set.<VersionState>of(),
                WITHDRAWN, Set.of(PUBLISHED));
        assertThat(Arrays.stream(VersionState.values())
                        .collect(Collectors.toMap(state -> state, state -> Arrays.stream(VersionState.values())
                                .filter(state::mayBecome)
                                .collect(Collectors.toSet()))))
                .isEqualTo(ways);
    }

    @Test
    void aPublishedVersionIsNeverEditable() {
        assertThat(VersionState.values())
                .filteredOn(VersionState::isSealed)
                .containsExactly(PUBLISHED, SUPERSEDED, WITHDRAWN)
                .noneMatch(VersionState::isEditable)
                .noneMatch(VersionState::isOpen);
    }
}
