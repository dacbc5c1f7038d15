package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Levels, cycles and disciplines, by every name that the vocabularies know. */
@ApplicationScoped
class VocabularyMeanings implements MeaningSource {

    /** Names that are more often met as mere words. */
    private static final Set<String> EVERYDAY = Set.of(
            ("sixieme cinquieme quatrieme troisieme seconde premiere ps ms gs term college lycee primaire ecoleprimaire"
                            + " lettres litterature languefrancaise calcul geometrie numeration histoire geographie"
                            + " citoyennete biologie bio geologie physique chimie pc sport dessin documentation cdi emi"
                            + " educationauxmedias educationauxmediasetalinformation economie sociologie informatique"
                            + " programmation python si sms gestion management comptabilite langage langageoral phonologie"
                            + " explorer explorerlemonde questionnerlemonde tempsetespace sciences sciencesetechnologie"
                            + " technologie techno technology atelier image film cinema audiovisuel theatre drama"
                            + " expressiondramatique jeutheatral artdramatique musique music chant chorale projet transversal"
                            + " interdisciplinaire pluridisciplinaire crosscurricular epi orientation viedeclasse"
                            + " accompagnementpersonnalise parcoursavenir professeurprincipal humanites geopolitique"
                            + " biotechnologie biotechnologies biochimie ingenierie histoiredesarts cointervention chefdoeuvre"
                            + " bacpro fac faculte but master inspe inclusionscolaire cla nsa creole corse breton basque catalan occitan alsacien"
                            + " professeurdocumentaliste english francais french grec anglais allemand german espagnol spanish"
                            + " italien italian italiano portugais portuguese russe russian arabe arabic chinois chinese"
                            + " biologiegeologie")
                    .split(" "));

    private static final Map<String, List<String>> GROUPS = Map.of(
            "college", List.of("6E", "5E", "4E", "3E"),
            "primaire", List.of("CP", "CE1", "CE2", "CM1", "CM2"),
            "ecoleprimaire", List.of("CP", "CE1", "CE2", "CM1", "CM2"),
            "ecoleelementaire", List.of("CP", "CE1", "CE2", "CM1", "CM2"));

    @Inject
    private Vocabularies vocabularies;

    private volatile Known known = new Known(List.of(), Map.of());

    private record Known(List<Term> levels, Map<String, FacetMeaning> byKey) {}

    @Override
    public Optional<FacetMeaning> meaning(String key) {
        var levels = vocabularies.all(TermKind.LEVEL);
        var read = known;
        if (read.levels() != levels) {
            read = new Known(levels, read(levels));
            known = read;
        }
        return Optional.ofNullable(read.byKey().get(key));
    }

    private Map<String, FacetMeaning> read(List<Term> levels) {
        var meanings = new HashMap<String, FacetMeaning>();
        vocabularies.all(TermKind.DISCIPLINE).forEach(term -> addNames(meanings, SearchFacet.DISCIPLINE, term));
        levels.forEach(term -> addNames(meanings, SearchFacet.LEVEL, term));
        for (var cycle : vocabularies.all(TermKind.CYCLE)) {
            var codes = levels.stream()
                    .filter(level -> level.parent().equals(cycle.code()))
                    .map(Term::code)
                    .toList();
            add(meanings, SearchFacet.LEVEL, cycle.briefly(), codes);
        }
        GROUPS.forEach((key, codes) -> add(meanings, SearchFacet.LEVEL, key, codes));
        return meanings;
    }

    private static void addNames(Map<String, FacetMeaning> meanings, SearchFacet facet, Term term) {
        term.names().forEach(name -> add(meanings, facet, name, List.of(term.code())));
    }

    /** « Maternelle » is a name of three levels. */
    private static void add(
            Map<String, FacetMeaning> meanings, SearchFacet facet, String name, Collection<String> codes) {
        var key = Keys.of(name);
        var before = meanings.get(key);
        var values = new HashSet<>(codes);
        if (before != null && before.facet().equals(facet)) {
            values.addAll(before.values());
        }
        meanings.put(key, new FacetMeaning(facet, values, !EVERYDAY.contains(key)));
    }
}
