package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Locale;
import org.essaim.identity.access.Row;
import org.essaim.shared.MemberId;
import org.essaim.shared.Page;
import org.essaim.shared.Role;
import org.essaim.shared.Text;

/** The administrators' list of members, in two statements. */
@ApplicationScoped
class MemberList {

    private static final String WHERE = """
             from member m
             where (?1 = '' or lower(m.name) like ?2 escape '!' or m.email like ?2 escape '!')
               and (?3 = '' or exists (select 1 from member_role f where f.member_id = m.id and f.role = ?3))
               and (?4 = '' or m.state = ?4)
            """;

    @PersistenceContext
    private EntityManager database;

    Page<MemberRow> page(MemberFilter filter, int number, int size) {
        var total = ((Number) bound("select count(*)" + WHERE, filter).getSingleResult()).longValue();
        @SuppressWarnings("unchecked")
        List<Object[]> rows = bound(
                        "select m.id, m.name, m.email, m.state, m.created_at,"
                                + " (select string_agg(r.role, ',') from member_role r where r.member_id = m.id)"
                                + WHERE
                                + " order by lower(m.name), m.id limit ?5 offset ?6",
                        filter)
                .setParameter(5, size)
                .setParameter(6, (long) number * size)
                .getResultList();
        return new Page<>(rows.stream().map(MemberList::row).toList(), total, number, size);
    }

    private Query bound(String statement, MemberFilter filter) {
        var text = Text.clean(filter.text()).toLowerCase(Locale.FRENCH);
        var pattern = "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return database.createNativeQuery(statement)
                .setParameter(1, text)
                .setParameter(2, pattern)
                .setParameter(3, filter.role().map(Enum::name).orElse(""))
                .setParameter(4, filter.state().map(Enum::name).orElse(""));
    }

    private static MemberRow row(Object[] row) {
        return new MemberRow(
                new MemberId(((Number) row[0]).longValue()),
                (String) row[1],
                (String) row[2],
                MemberState.valueOf((String) row[3]),
                Row.words(row[5]).stream().map(Role::valueOf).sorted().toList(),
                Row.instant(row[4]));
    }
}
