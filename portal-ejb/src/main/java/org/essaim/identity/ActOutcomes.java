package org.essaim.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.shared.viewer.MemberId;

/** What becomes, or became, of each member that an act was meant for. */
public record ActOutcomes(List<Outcome> outcomes) {

    /**
     * What becomes of one.
     *
     * @param problem key of the text that says why nothing is done; empty when it is done
     */
    public record Outcome(MemberId member, Optional<String> problem) {
        private static final String BETWEEN = " ";

        @Override
        public String toString() {
            return member + problem.map(BETWEEN::concat).orElse("");
        }

        static Outcome valueOf(String text) {
            var parts = text.split(BETWEEN);
            return new Outcome(
                    new MemberId(Long.parseLong(parts[0])), Optional.ofNullable(parts.length > 1 ? parts[1] : null));
        }
    }

    private static final String BETWEEN = ",";

    public ActOutcomes {
        outcomes = List.copyOf(outcomes);
    }

    /** For how many it is done. */
    public long done() {
        return outcomes.stream().filter(each -> each.problem().isEmpty()).count();
    }

    /** As a text that {@link #valueOf} reads. */
    @Override
    public String toString() {
        return outcomes.stream().map(Outcome::toString).collect(Collectors.joining(BETWEEN));
    }

    public static ActOutcomes valueOf(String text) {
        return new ActOutcomes(Arrays.stream(text.split(BETWEEN))
                .filter(each -> !each.isEmpty())
                .map(Outcome::valueOf)
                .toList());
    }
}
