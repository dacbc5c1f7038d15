package org.essaim.identity.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.essaim.rights.TokenScope;
import org.essaim.rights.TokenScopes;

/** The scopes of all capabilities, by their texts. */
@ApplicationScoped
class KnownScopes {

    @Inject
    @Any
    private Instance<TokenScopes> capabilities;

    private List<TokenScope> all;

    KnownScopes() {}

    KnownScopes(List<TokenScope> all) {
        this.all = List.copyOf(all);
    }

    @PostConstruct
    void collect() {
        all = capabilities.stream()
                .flatMap(capability -> capability.scopes().stream())
                .sorted(Comparator.comparing(TokenScope::text))
                .toList();
    }

    List<TokenScope> all() {
        return all;
    }

    /** Those of the words that the member may use now; words that are no scope are left out. */
    Set<String> usable(Collection<String> words, Predicate<TokenScope> allowed) {
        return all.stream()
                .filter(allowed)
                .map(TokenScope::text)
                .filter(words::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
