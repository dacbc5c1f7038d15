package org.essaim.identity.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/** How to reach members, for the letters of other capabilities; never shown on a page. */
@ApplicationScoped
public class MemberContacts {

    private static final String COLUMNS = "select m.id, m.name, m.email, m.locale,"
            + " coalesce(m.academie_code, '') as academie_code from member m where";

    private static final String CONTACTS = COLUMNS + " m.state = 'ACTIVE'";

    private record ContactRow(MemberId id, String name, String email, String locale, String academieCode) {

        MemberContact contact() {
            return new MemberContact(id, name, email, Locale.forLanguageTag(locale), academieCode);
        }
    }

    @Inject
    private Sql sql;

    /** Those of these members who can be reached: confirmed, not suspended, not gone. */
    public List<MemberContact> of(Collection<MemberId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return contacts(
                sql.statement(CONTACTS, "and m.id = any(:ids) order by m.id").withNumbers("ids", ids));
    }

    /** The same with those who are suspended, for what they are told about it. */
    public List<MemberContact> evenSuspended(Collection<MemberId> ids) {
        return contacts(sql.statement(COLUMNS, "m.state in ('ACTIVE', 'SUSPENDED') and m.id = any(:ids) order by m.id")
                .withNumbers("ids", ids));
    }

    /** All who hold a role and can be reached. */
    public List<MemberContact> having(Role role) {
        return contacts(sql.statement(
                        CONTACTS,
                        "and exists (select 1 from member_role r where r.member_id = m.id and r.role = :role) order by m.id")
                .with("role", role));
    }

    private static List<MemberContact> contacts(SqlStatement statement) {
        return statement.list(ContactRow.class).stream()
                .map(ContactRow::contact)
                .toList();
    }
}
