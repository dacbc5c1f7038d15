package org.essaim.library.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LicenceTest {

    private static final Licence BY = new Licence("CC-BY-4.0", true, false, false);
    private static final Licence BY_SA = new Licence("CC-BY-SA-4.0", true, true, false);
    private static final Licence BY_NC = new Licence("CC-BY-NC-4.0", true, false, true);
    private static final Licence BY_NC_SA = new Licence("CC-BY-NC-SA-4.0", true, true, true);
    private static final Licence BY_ND = new Licence("CC-BY-ND-4.0", false, false, false);
    private static final Licence BY_NC_ND = new Licence("CC-BY-NC-ND-4.0", false, false, true);
    private static final Licence CC0 = new Licence("CC0-1.0", true, false, false);
    private static final Licence ETALAB = new Licence("ETALAB-2.0", true, false, false);
    private static final Set<Licence> ALL = Set.of(BY, BY_SA, BY_NC, BY_NC_SA, BY_ND, BY_NC_ND, CC0, ETALAB);

    @Test
    void anAdaptationCarriesALicenceThatTheOriginalAllows() {
        var allowed = Map.of(
                BY, Set.of(BY, BY_SA, BY_NC, BY_NC_SA, BY_ND, BY_NC_ND, ETALAB),
                BY_SA, Set.of(BY_SA),
                BY_NC, Set.of(BY_NC, BY_NC_SA, BY_NC_ND),
                BY_NC_SA, Set.of(BY_NC_SA),
                BY_ND, Set.<Licence>of(),
                BY_NC_ND, Set.<Licence>of(),
                CC0, ALL,
                ETALAB, Set.of(BY, BY_SA, BY_NC, BY_NC_SA, BY_ND, BY_NC_ND, ETALAB));
        assertThat(ALL.stream().collect(Collectors.toMap(licence -> licence, original -> Stream.of(ALL)
                        .flatMap(Set::stream)
                        .filter(original::allowsAdaptationUnder)
                        .collect(Collectors.toSet()))))
                .isEqualTo(allowed);
    }
}
