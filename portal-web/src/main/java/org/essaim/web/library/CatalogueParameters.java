package org.essaim.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import org.essaim.library.CatalogueFilter;
import org.essaim.library.CatalogueOrder;
import org.essaim.library.ClassTime;
import org.essaim.library.content.FlipType;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListParameter;

/** What the address of the catalogue may hold, for its page and its feed. */
@ApplicationScoped
class CatalogueParameters {

    static final String PATH = "/scenarios";

    static final String DISCIPLINE = "discipline";
    static final String CYCLE = "cycle";
    static final String LEVEL = "niveau";
    static final String FLIP = "role";
    static final String LICENCE = "licence";
    static final String TIME = "duree";

    static final ListParameter<CatalogueOrder> ORDER = ListParameter.order(CatalogueOrder.class);

    private static final ListParameter<FlipType> FLIPS = ListParameter.of(FLIP, FlipType.class);
    private static final ListParameter<ClassTime> TIMES = ListParameter.of(TIME, ClassTime.class, ClassTime::code);

    private final ListParameter<String> disciplines = ListParameter.codes(DISCIPLINE, isTerm(TermKind.DISCIPLINE));
    private final ListParameter<String> cycles = ListParameter.codes(CYCLE, isTerm(TermKind.CYCLE));
    private final ListParameter<String> levels = ListParameter.codes(LEVEL, isTerm(TermKind.LEVEL));
    private final ListParameter<String> licences = ListParameter.codes(LICENCE, isTerm(TermKind.LICENCE));

    @Inject
    private Vocabularies vocabularies;

    ListParameter<?>[] all() {
        return new ListParameter<?>[] {disciplines, cycles, levels, FLIPS, TIMES, licences, ORDER};
    }

    CatalogueFilter filter(ListAddress address) {
        return new CatalogueFilter(
                address.values(disciplines),
                address.values(levels),
                address.values(cycles),
                address.values(FLIPS),
                address.values(licences),
                address.values(TIMES),
                null);
    }

    private Predicate<String> isTerm(TermKind kind) {
        return value -> vocabularies.find(kind, value).isPresent();
    }
}
