package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;
import org.essaim.shared.viewer.Viewer;

/** Within what a viewer decides about cases, as the capabilities bring it. */
@ApplicationScoped
class CaseScopes {

    @Inject
    @Any
    private Instance<CaseScope> kinds;

    /** Whether this viewer decides about cases within this thing. */
    boolean isDeciding(Viewer viewer, Target scope) {
        return find(scope.kind())
                .filter(each -> viewer.may(each.deciding(), scope))
                .isPresent();
    }

    /** Words for the things within which the viewer decides, by roles that they hold there. */
    Set<String> of(Viewer viewer) {
        return viewer.grants().stream()
                .filter(grant -> find(grant.kind())
                        .filter(each -> isDeciding(grant, each))
                        .isPresent())
                .map(grant -> grant.kind() + " " + grant.target())
                .collect(Collectors.toSet());
    }

    private static boolean isDeciding(Grant grant, CaseScope scope) {
        return scope.deciding().localRoles().stream()
                .anyMatch(
                        role -> role.kind().equals(grant.kind()) && role.name().equals(grant.role()));
    }

    List<MemberId> deciders(Optional<Target> scope) {
        return scope.flatMap(thing -> find(thing.kind()).map(each -> each.deciders(thing.value())))
                .orElse(List.of());
    }

    private Optional<CaseScope> find(String kind) {
        return kinds.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }
}
