package org.essaim.identity.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** The one place where profiles meet the vocabulary of académies, disciplines and levels. */
@ApplicationScoped
public class ProfileVocabulary {

    private Vocabularies vocabularies;

    protected ProfileVocabulary() {}

    @Inject
    ProfileVocabulary(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** Whether the kind has ever had the code: what was chosen once may stay. */
    public boolean knows(TermKind kind, String code) {
        return vocabularies.find(kind, code).isPresent();
    }

    /** The codes in the order of their vocabulary. */
    public List<String> inOrder(TermKind kind, Collection<String> codes) {
        return vocabularies.inOrder(kind, codes);
    }
}
