package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.shared.MemberId;

/** Names of members, for other capabilities. */
@ApplicationScoped
public class MemberDirectory {

    @PersistenceContext
    private EntityManager database;

    /** Names by id, in one statement; an id without a member is left out. */
    public Map<MemberId, MemberName> names(Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select id, name, public_profile from member where id = any(cast(string_to_array(?1, ',') as bigint[]))")
                .setParameter(1, ids.stream().map(MemberId::toString).distinct().collect(Collectors.joining(",")))
                .getResultList();
        return rows.stream()
                .map(row ->
                        new MemberName(new MemberId(((Number) row[0]).longValue()), (String) row[1], (Boolean) row[2]))
                .collect(Collectors.toMap(MemberName::id, Function.identity()));
    }
}
