package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.exchanges.fit.Fit;
import org.essaim.exchanges.fit.Traits;
import org.essaim.shared.viewer.Viewer;

/** What answers an offer or a need. */
@ApplicationScoped
class ExchangeFits {

    /** Most of the newest that are looked at. */
    private static final int LOOKED_AT = 400;

    private record Found(ExchangeLine line, Fit fit) {}

    @Inject
    private ExchangeReading reading;

    @Inject
    private VocabularySurroundings surroundings;

    /** Those that this viewer may see, the best first. */
    List<FittingExchange> of(ExchangeLine line, Viewer viewer, int most) {
        return found(line)
                .filter(each -> reading.isSeen(each.line(), viewer))
                .limit(most)
                .map(each -> new FittingExchange(each.line(), each.fit().reasons()))
                .toList();
    }

    /** Whoever looks, the best first. */
    List<ExchangeLine> of(ExchangeLine line, int most) {
        return found(line).limit(most).map(Found::line).toList();
    }

    private Stream<Found> found(ExchangeLine line) {
        return reading.candidates(line, LOOKED_AT).stream()
                .flatMap(each -> fit(line, each).map(fit -> new Found(each, fit)).stream())
                .sorted(Comparator.comparingInt((Found each) -> each.fit().weight())
                        .reversed());
    }

    private Optional<Fit> fit(ExchangeLine one, ExchangeLine other) {
        return Fit.between(traits(one), traits(other), surroundings);
    }

    private static Traits traits(ExchangeLine line) {
        return new Traits(
                Set.copyOf(line.disciplines()),
                Set.copyOf(line.levels()),
                line.flips(),
                line.network().value(),
                line.academie(),
                line.mode().hasTown(),
                line.mode().isRemoteToo());
    }
}
