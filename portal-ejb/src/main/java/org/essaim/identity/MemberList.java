package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.sql.Sql;

/** The administrators' list of members, in two statements. */
@ApplicationScoped
class MemberList {

    /** Who has left has no address, and a name at most on what they published. */
    private static final String COLUMNS = "m.id, case when m.name = '' then '–' else m.name end as name,"
            + " case when m.state = 'LEFT' then '' else m.email end as email, m.state, m.created_at,"
            + " array(select r.role from member_role r where r.member_id = m.id) as roles";

    @Inject
    private Sql sql;

    Page<MemberRow> page(ListRequest<MemberFilter, MemberOrder> request) {
        var filter = request.filter();
        return ListReading.of(sql, COLUMNS, "member m")
                .words("(strpos(m.name_words, :word) > 0 or strpos(m.email, :word) > 0)", filter.text())
                .where(
                        "exists (select 1 from member_role f where f.member_id = m.id and f.role = any(:roles))",
                        "roles",
                        filter.roles())
                .where("m.state = any(:states)", "states", filter.states())
                .whereId("m.id", filter.selected())
                .orderBy(
                        switch (request.order()) {
                            case NAME -> "m.name collate french, m.id";
                            case NAME_BACKWARDS -> "m.name collate french desc, m.id desc";
                            case EMAIL -> "m.email, m.id";
                            case EMAIL_BACKWARDS -> "m.email desc, m.id desc";
                            case OLDEST -> "m.created_at, m.id";
                            case NEWEST -> "m.created_at desc, m.id desc";
                        })
                .page(request.slice(), MemberRow.class);
    }
}
