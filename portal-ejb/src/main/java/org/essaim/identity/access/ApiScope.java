package org.essaim.identity.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.essaim.shared.Role;

/** What an API token can be allowed, and the role its member must hold. The table {@code api_scope} says the same. */
public enum ApiScope {
    LIBRARY_READ("library:read", Role.MEMBER),
    LIBRARY_WRITE("library:write", Role.MEMBER),
    SEARCH_READ("search:read", Role.MEMBER),
    MEMBERS_READ("members:read", Role.MEMBER),
    IMPORTS_WRITE("imports:write", Role.ADMIN),
    METRICS_READ("metrics:read", Role.ADMIN);

    private final String text;
    private final Role required;

    ApiScope(String text, Role required) {
        this.text = text;
        this.required = required;
    }

    /** Such as {@code library:read}: what {@link org.essaim.shared.Viewer#requireScope} is asked for. */
    public String text() {
        return text;
    }

    /** The role that its member must hold, when it is given and each time it is used. */
    public Role required() {
        return required;
    }

    public boolean isOpenTo(Collection<Role> roles) {
        return roles.contains(required);
    }

    public static Optional<ApiScope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    /** Those of the words that a member with these roles may use; words that are no scope are left out. */
    static Set<String> usable(Collection<String> words, Collection<Role> roles) {
        return words.stream()
                .filter(word -> of(word).filter(scope -> scope.isOpenTo(roles)).isPresent())
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
