package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.words.Texts;

/** What a profile chooses from. */
@Named
@RequestScoped
public class ProfileChoices {

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Texts texts;

    public List<Choice> getAcademies() {
        return choices(vocabularies.academies(texts.locale()), Term::label);
    }

    public List<Choice> getDisciplines() {
        return choices(vocabularies.disciplines(), Term::label);
    }

    /** As teachers say them: CM1, 6e. */
    public List<Choice> getLevels() {
        return choices(vocabularies.levels(), Term::shortLabel);
    }

    public List<Choice> getSchoolRoles() {
        return Arrays.stream(SchoolRole.values())
                .map(role -> new Choice(role.name(), texts.name("identity", role)))
                .toList();
    }

    private List<Choice> choices(List<Term> terms, BiFunction<Term, Locale, String> label) {
        return terms.stream()
                .map(term -> new Choice(term.code(), label.apply(term, texts.locale())))
                .toList();
    }
}
