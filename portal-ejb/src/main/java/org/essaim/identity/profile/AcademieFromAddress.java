package org.essaim.identity.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.Vocabularies;

/** Which académie gives out an address: its staff has one at its domain, such as {@code ac-paris.fr}. */
@ApplicationScoped
public class AcademieFromAddress {

    @Inject
    private Vocabularies vocabularies;

    /** Code of the académie whose domain the address is at, exactly: a domain below it is somebody else's. */
    public Optional<String> of(EmailAddress address) {
        return vocabularies.academieOfMailDomain(address.domain()).map(Term::code);
    }
}
