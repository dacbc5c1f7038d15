package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.essaim.shared.Page;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;

/** The administrators' list of members, in two statements. */
@ApplicationScoped
class MemberList {

    private static final String WHERE = """
             from member m
             where (:text = '' or lower(m.name) like :pattern escape '!' or m.email like :pattern escape '!')
               and (:role = '' or exists (select 1 from member_role f where f.member_id = m.id and f.role = :role))
               and (:state = '' or m.state = :state)
            """;

    @Inject
    private Sql sql;

    Page<MemberRow> page(MemberFilter filter, int number, int size) {
        var total = bound("select count(*)" + WHERE, filter).require(Long.class);
        var rows = bound(
                        "select m.id, m.name, m.email, m.state, m.created_at,"
                                + " array(select r.role from member_role r where r.member_id = m.id) as roles"
                                + WHERE
                                + " order by lower(m.name), m.id limit :size offset :start",
                        filter)
                .with("size", size)
                .with("start", (long) number * size)
                .list(MemberRow.class);
        return new Page<>(rows, total, number, size);
    }

    private SqlStatement bound(String statement, MemberFilter filter) {
        var text = filter.text() == null ? "" : filter.text().strip().toLowerCase(Locale.FRENCH);
        var pattern = "%" + text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return sql.statement(statement)
                .with("text", text)
                .with("pattern", pattern)
                .with("role", filter.role().map(Enum::name).orElse(""))
                .with("state", filter.state().map(Enum::name).orElse(""));
    }
}
