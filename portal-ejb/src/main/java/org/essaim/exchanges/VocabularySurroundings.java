package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.exchanges.fit.Surroundings;
import org.essaim.networks.map.NetworkTile;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** What is beside what: levels in their order, académies on the map of networks. */
@ApplicationScoped
class VocabularySurroundings implements Surroundings {

    @Inject
    private Vocabularies vocabularies;

    @Override
    public String cycle(String level) {
        return level(level).map(Term::parent).orElse("");
    }

    /** In general education: a year of a vocational course is beside no other. */
    @Override
    public boolean areNextLevels(String one, String other) {
        return level(one)
                .flatMap(a -> level(other).map(b -> isGeneral(a) && isGeneral(b) && isNext(a, b)))
                .orElse(false);
    }

    private static boolean isNext(Term one, Term other) {
        return Math.abs(one.position() - other.position()) == 1;
    }

    private static boolean isGeneral(Term level) {
        return GENERAL.contains(level.parent());
    }

    private static final List<String> GENERAL = List.of("C1", "C2", "C3", "C4", "LGT");

    private Optional<Term> level(String code) {
        return vocabularies.find(TermKind.LEVEL, code);
    }

    @Override
    public boolean areNextAcademies(String one, String other) {
        return place(one).flatMap(a -> place(other).map(a::touches)).orElse(false);
    }

    /** The académie itself, and those that touch it. */
    List<String> near(String academie) {
        return Stream.concat(
                        Stream.of(academie),
                        vocabularies.all(TermKind.ACADEMIE).stream()
                                .map(Term::code)
                                .filter(each -> areNextAcademies(academie, each)))
                .toList();
    }

    private Optional<NetworkTile.Place> place(String academie) {
        return vocabularies.find(TermKind.ACADEMIE, academie).flatMap(NetworkTile::placeOf);
    }
}
