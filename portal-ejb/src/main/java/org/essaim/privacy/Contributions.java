package org.essaim.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;

/** What the capabilities hold, always in the same order. */
@ApplicationScoped
class Contributions {

    @Inject
    @Any
    private Instance<PersonalData> data;

    @Inject
    @Any
    private Instance<Retentions> retentions;

    List<PersonalData> data() {
        return data.stream()
                .sorted(Comparator.comparing(PersonalData::capability))
                .toList();
    }

    List<Holding> holdings() {
        return data().stream().flatMap(each -> each.holdings().stream()).toList();
    }

    /** The one that {@link HeldKind#name} names. */
    Optional<Holding> named(String name) {
        return holdings().stream()
                .filter(each -> HeldKind.nameOf(each.key()).equals(name))
                .findFirst();
    }

    /** In the order of a night; keys make it always the same. */
    List<Retention> retentions() {
        return retentions.stream()
                .flatMap(each -> each.retentions().stream())
                .sorted(Comparator.comparing(Retention::turn).thenComparing(Retention::key))
                .toList();
    }

    List<Retentions> periods() {
        return retentions.stream().toList();
    }
}
