package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.essaim.shared.MemberId;
import org.essaim.shared.Role;
import org.essaim.shared.Row;

/** How to reach members, for the letters of other capabilities; never shown on a page. */
@ApplicationScoped
public class MemberContacts {

    @PersistenceContext
    private EntityManager database;

    /** Those of these members who can be reached: confirmed, not suspended, not gone. */
    public List<MemberContact> of(Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return contacts(database.createNativeQuery(
                        "select id, name, email, locale, academie_code from member where state = 'ACTIVE'"
                                + " and id = any(cast(string_to_array(?1, ',') as bigint[])) order by id")
                .setParameter(1, ids.stream().map(MemberId::toString).distinct().collect(Collectors.joining(","))));
    }

    /** All who hold a role and can be reached. */
    public List<MemberContact> having(Role role) {
        return contacts(database.createNativeQuery(
                        "select m.id, m.name, m.email, m.locale, m.academie_code from member m"
                                + " join member_role r on r.member_id = m.id where m.state = 'ACTIVE' and r.role = ?1 order by m.id")
                .setParameter(1, role.name()));
    }

    private static List<MemberContact> contacts(Query query) {
        return Row.all(query).stream()
                .map(row -> new MemberContact(
                        new MemberId(row.number(0)),
                        row.text(1),
                        row.text(2),
                        Locale.forLanguageTag(row.text(3)),
                        row.text(4)))
                .toList();
    }
}
