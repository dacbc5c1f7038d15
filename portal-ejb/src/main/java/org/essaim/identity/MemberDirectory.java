package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.shared.MemberId;
import org.essaim.shared.sql.Sql;

/** Names of members, for other capabilities. */
@ApplicationScoped
public class MemberDirectory {

    @Inject
    private Sql sql;

    /** Names by id, in one statement; an id without a member is left out. */
    public Map<MemberId, MemberName> names(Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .statement("select id, name, public_profile as has_public_page from member where id = any(:ids)")
                .withNumbers("ids", ids)
                .list(MemberName.class)
                .stream()
                .collect(Collectors.toMap(MemberName::id, Function.identity()));
    }
}
