package org.essaim.exchanges.fit;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * How an offer answers a need of the same kind of help. The same both ways round.
 *
 * <p>Where both name disciplines, one has to be the same; where both name levels, one has to be the same, of the same
 * cycle or the one beside. Who names none takes any. One has to get there: at a distance, or within the same network or
 * académie, or from the one beside it. Roles of pupils that both name make it better, and leave nothing out.
 *
 * @param reasons why, at least one
 */
public record Fit(List<FitReason> reasons) {

    public Fit {
        reasons = List.copyOf(reasons);
    }

    /** Empty when they do not fit. */
    public static Optional<Fit> between(Traits one, Traits other, Surroundings around) {
        var discipline = meeting(one.disciplines(), other.disciplines(), List.of(SAME_DISCIPLINE_RULE));
        var level = meeting(
                one.levels(),
                other.levels(),
                List.of(
                        new Rule(FitReason.SAME_LEVEL, String::equals),
                        new Rule(FitReason.SAME_CYCLE, (a, b) -> isSameCycle(a, b, around)),
                        new Rule(FitReason.NEXT_LEVEL, around::areNextLevels)));
        var way = way(one, other, around);
        if (discipline.isEmpty() || level.isEmpty() || way.isEmpty()) {
            return Optional.empty();
        }
        var flip = Collections.disjoint(one.flips(), other.flips())
                ? Stream.<FitReason>empty()
                : Stream.of(FitReason.SAME_FLIP);
        return Optional.of(new Fit(Stream.of(discipline.get().stream(), level.get().stream(), flip, way.stream())
                .flatMap(each -> each)
                .toList()));
    }

    /** The greater, the better. */
    public int weight() {
        return reasons.stream().mapToInt(FitReason::weight).sum();
    }

    private record Rule(FitReason reason, BiPredicate<String, String> holds) {}

    private static final Rule SAME_DISCIPLINE_RULE = new Rule(FitReason.SAME_DISCIPLINE, String::equals);

    private static boolean isSameCycle(String one, String other, Surroundings around) {
        var cycle = around.cycle(one);
        return !cycle.isEmpty() && cycle.equals(around.cycle(other));
    }

    /** The strongest rule that holds for a pair; no reason where one names nothing; empty when they do not meet. */
    private static Optional<List<FitReason>> meeting(Set<String> one, Set<String> other, List<Rule> rules) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.of(List.of());
        }
        return rules.stream()
                .filter(rule -> one.stream()
                        .anyMatch(a -> other.stream().anyMatch(b -> rule.holds().test(a, b))))
                .findFirst()
                .map(rule -> List.of(rule.reason()));
    }

    private static Optional<FitReason> way(Traits one, Traits other, Surroundings around) {
        var meet = one.inPerson() && other.inPerson();
        var remote = one.remote() && other.remote();
        if (!meet && !remote) {
            return Optional.empty();
        }
        if (one.network() == other.network()) {
            return Optional.of(FitReason.SAME_NETWORK);
        }
        if (meet && one.academie().equals(other.academie())) {
            return Optional.of(FitReason.SAME_ACADEMIE);
        }
        if (remote) {
            return Optional.of(FitReason.REMOTE);
        }
        return Optional.of(FitReason.NEXT_ACADEMIE)
                .filter(near -> around.areNextAcademies(one.academie(), other.academie()));
    }
}
