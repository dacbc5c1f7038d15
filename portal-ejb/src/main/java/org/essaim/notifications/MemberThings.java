package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.identity.directory.MemberName;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Members as authors to be followed: those whose page everyone may read, and while they are not suspended. */
@ApplicationScoped
class MemberThings implements Things {

    @Inject
    private MemberDirectory directory;

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return MemberFollowing.KIND;
    }

    @Override
    public Set<Sight> seen(Collection<Sight> asked) {
        var ids = asked.stream().map(sight -> sight.thing().id()).collect(Collectors.toSet());
        var open = new HashSet<>(
                sql.statement("select id from member where id = any(:ids) and public_profile and state = 'ACTIVE'")
                        .withNumbers("ids", ids)
                        .list(Long.class));
        return asked.stream().filter(sight -> open.contains(sight.thing().id())).collect(Collectors.toSet());
    }

    @Override
    public Map<Long, ThingName> names(Collection<Long> ids) {
        return directory.names(ids.stream().map(MemberId::new).toList()).values().stream()
                .filter(MemberName::hasPublicPage)
                .collect(Collectors.toMap(name -> name.id().value(), name -> new ThingName(name.name(), name.path())));
    }
}
