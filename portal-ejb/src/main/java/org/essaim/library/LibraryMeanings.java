package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.discovery.FacetMeaning;
import org.essaim.discovery.Keys;
import org.essaim.discovery.MeaningSource;
import org.essaim.library.content.FlipType;
import org.essaim.library.finding.LibraryFacets;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** « CC BY », « 50 min », « élèves auteurs ». */
@ApplicationScoped
class LibraryMeanings implements MeaningSource {

    private static final Pattern MINUTES = Pattern.compile("(\\d{1,3})(?:min|mins|mn|minute|minutes)");
    private static final Pattern HOURS = Pattern.compile("(\\d)(?:h|heure|heures)");
    /** « Auteur » alone may be anybody who wrote something. */
    private static final Pattern ROLE = Pattern.compile("(?:eleves?|pupils?(?:as)?|students?(?:as)?)"
            + "(act(?:eur|rice|or)|producteur|productrice|producer|auteur|autrice|author|conce(?:pteur|ptrice)|designer)"
            + "s?(?:de(?:son|leur)parcours)?|(conce(?:pteur|ptrice))s?de(?:son|leur)parcours");

    private static final int HOUR = 60;

    @Inject
    private Vocabularies vocabularies;

    @Override
    public Optional<FacetMeaning> meaning(String key) {
        var minutes = MINUTES.matcher(key);
        if (minutes.matches()) {
            return time(Integer.parseInt(minutes.group(1)));
        }
        var hours = HOURS.matcher(key);
        return hours.matches()
                ? time(HOUR * Integer.parseInt(hours.group(1)))
                : role(key).or(() -> licence(key));
    }

    private static Optional<FacetMeaning> role(String key) {
        var role = ROLE.matcher(key);
        if (!role.matches()) {
            return Optional.empty();
        }
        var said = role.group(1) == null ? role.group(2) : role.group(1);
        var flip = said.startsWith("act")
                ? FlipType.ACTOR
                : said.startsWith("conce") || said.startsWith("des") ? FlipType.DESIGNER : FlipType.AUTHOR;
        return Optional.of(new FacetMeaning(LibraryFacets.FLIP, Set.of(flip.name()), true));
    }

    private static Optional<FacetMeaning> time(int minutes) {
        return ClassTime.of(minutes).map(time -> new FacetMeaning(LibraryFacets.DURATION, Set.of(time.code()), true));
    }

    /** By its code, with or without the version. */
    private Optional<FacetMeaning> licence(String key) {
        if (!key.startsWith("cc") && !key.startsWith("etalab")) {
            return Optional.empty();
        }
        var codes = vocabularies.all(TermKind.LICENCE).stream()
                .map(term -> term.code())
                .filter(code -> Keys.of(code).equals(key)
                        || Keys.of(code.replaceFirst("-[\\d.]+$", "")).equals(key))
                .collect(Collectors.toSet());
        return codes.isEmpty() ? Optional.empty() : Optional.of(new FacetMeaning(LibraryFacets.LICENCE, codes, true));
    }
}
