package org.essaim.identity.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Names of members, for other capabilities. */
@ApplicationScoped
public class MemberDirectory {

    @Inject
    private Sql sql;

    /**
     * Names of those who did something, by id, in one statement; an id without a member is left out, and who has left
     * has no name.
     */
    public Map<MemberId, MemberName> names(Collection<MemberId> ids) {
        return read("case when state = 'LEFT' then '' else name end as name", ids);
    }

    /** Names of those who sign what was published: who has left is named still, unless they wanted otherwise. */
    public Map<MemberId, MemberName> authors(Collection<MemberId> ids) {
        return read("name", ids);
    }

    private Map<MemberId, MemberName> read(String name, Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .statement(
                        "select id,",
                        name + ",",
                        "public_profile and state = 'ACTIVE' as has_public_page from member where id = any(:ids)")
                .withNumbers("ids", ids)
                .list(MemberName.class)
                .stream()
                .collect(Collectors.toMap(MemberName::id, Function.identity()));
    }
}
