package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.search.FrenchAnalysis;
import org.essaim.search.UserQuery;

/** Finds in a question the words that mean values of facets: « maths CM2 » is a discipline and a level. */
@ApplicationScoped
class QuestionReader {

    private static final Pattern PART = Pattern.compile("-?\"[^\"]*\"|-?«[^»]*»|-?“[^”]*”|\\S+");
    private static final int LONGEST = 8;
    /** Said before what they announce, and of no use without it. */
    private static final Set<String> ANNOUNCING =
            Set.of("classe", "classes", "niveau", "niveaux", "eleve", "eleves", "discipline", "matiere", "licence");

    @Inject
    @Any
    private Instance<MeaningSource> sources;

    /**
     * A question, read.
     *
     * @param rest the words that are only words; empty when none of them says anything
     */
    record Reading(String rest, List<Understood> understood) {

        /** Words alone. */
        static Reading asTyped(String text) {
            return new Reading(text, List.of());
        }
    }

    /** What was found from one part to another, exclusive. */
    private record Found(int from, int to, FacetMeaning meaning) {}

    Reading read(String text) {
        var parts = PART.matcher(UserQuery.cleaned(text))
                .results()
                .map(MatchResult::group)
                .toList();
        var found = certain(parts, found(parts));
        if (found.isEmpty()) {
            return Reading.asTyped(text);
        }
        var understood = found.stream()
                .map(each -> new Understood(
                        each.meaning().facet(),
                        each.meaning().values(),
                        String.join(" ", parts.subList(each.from(), each.to())),
                        rest(parts, List.of(each)),
                        null))
                .toList();
        return new Reading(rest(parts, found), understood);
    }

    private List<Found> found(List<String> parts) {
        var found = new ArrayList<Found>();
        var at = 0;
        while (at < parts.size()) {
            var longest = longest(parts, at);
            longest.ifPresent(found::add);
            at = longest.map(Found::to).orElse(at + 1);
        }
        return found;
    }

    private Optional<Found> longest(List<String> parts, int from) {
        for (var to = Math.min(parts.size(), from + LONGEST); to > from; to--) {
            var run = parts.subList(from, to);
            if (run.stream().allMatch(QuestionReader::isPlain) && !isStopWord(run)) {
                var meaning = meaning(Keys.of(String.join(" ", run)));
                if (meaning.isPresent()) {
                    return Optional.of(new Found(from, to, meaning.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** « SES » is a discipline, « ses » is not. */
    private static boolean isStopWord(List<String> run) {
        var word = run.get(0);
        return run.size() == 1 && !word.equals(word.toUpperCase(Locale.FRENCH)) && saysNothing(word);
    }

    private static boolean isPlain(String part) {
        return !part.startsWith("-") && !part.startsWith("\"") && !part.startsWith("«") && !part.startsWith("“");
    }

    private Optional<FacetMeaning> meaning(String key) {
        if (key.isEmpty()) {
            return Optional.empty();
        }
        return lookUp(key).or(() -> key.endsWith("s") ? lookUp(key.substring(0, key.length() - 1)) : Optional.empty());
    }

    private Optional<FacetMeaning> lookUp(String key) {
        return sources.stream().flatMap(source -> source.meaning(key).stream()).findFirst();
    }

    /** Everyday words mean their value only where nothing else is said than several such things. */
    private static List<Found> certain(List<String> parts, List<Found> found) {
        var facets = found.stream().map(each -> each.meaning().facet()).collect(Collectors.toSet());
        var onlySchool = facets.size() > 1 && rest(parts, found).isEmpty();
        return found.stream()
                .filter(each -> onlySchool || each.meaning().certain())
                .toList();
    }

    /** The parts that were not found; empty when they say nothing by themselves. */
    private static String rest(List<String> parts, Collection<Found> found) {
        var rest = new ArrayList<String>();
        for (var i = 0; i < parts.size(); i++) {
            var at = i;
            var isFound = found.stream().anyMatch(each -> at >= each.from() && at < each.to());
            if (!isFound && !announces(parts, i, found)) {
                rest.add(parts.get(i));
            }
        }
        return rest.stream().allMatch(QuestionReader::saysNothing) ? "" : String.join(" ", rest);
    }

    /** « classe de », before « 5e ». */
    private static boolean announces(List<String> parts, int at, Collection<Found> found) {
        var next = at + 1;
        while (next < parts.size() && saysNothing(parts.get(next))) {
            next++;
        }
        var start = next;
        return ANNOUNCING.contains(Keys.of(parts.get(at))) && found.stream().anyMatch(each -> each.from() == start);
    }

    private static boolean saysNothing(String part) {
        var folded = Keys.folded(part);
        return isPlain(part) && (folded.isEmpty() || FrenchAnalysis.isStopWord(folded));
    }
}
