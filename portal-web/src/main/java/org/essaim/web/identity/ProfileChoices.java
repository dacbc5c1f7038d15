package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.identity.SchoolRole;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.Texts;

/** What a profile chooses from, and its codes in words. */
@Named
@RequestScoped
public class ProfileChoices {

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Texts texts;

    public List<Choice> getAcademies() {
        return choices(vocabularies.academies());
    }

    public List<Choice> getDisciplines() {
        return choices(vocabularies.disciplines());
    }

    public List<Choice> getLevels() {
        return choices(vocabularies.levels());
    }

    public List<Choice> getSchoolRoles() {
        return Arrays.stream(SchoolRole.values())
                .map(role -> new Choice(role.name(), texts.name("identity", role)))
                .toList();
    }

    public String academie(String code) {
        return vocabularies.label(TermKind.ACADEMIE, code, texts.locale());
    }

    /** Labels with commas between them. */
    public String disciplines(Collection<String> codes) {
        return words(TermKind.DISCIPLINE, codes);
    }

    /** Short labels with commas between them. */
    public String levels(Collection<String> codes) {
        return codes.stream()
                .map(code -> vocabularies.shortLabel(TermKind.LEVEL, code, texts.locale()))
                .collect(Collectors.joining(", "));
    }

    private String words(TermKind kind, Collection<String> codes) {
        return codes.stream()
                .map(code -> vocabularies.label(kind, code, texts.locale()))
                .collect(Collectors.joining(", "));
    }

    private List<Choice> choices(List<Term> terms) {
        return terms.stream()
                .map(term -> new Choice(term.code(), term.label(texts.locale())))
                .toList();
    }
}
