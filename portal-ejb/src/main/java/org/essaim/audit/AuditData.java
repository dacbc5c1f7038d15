package org.essaim.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** What was done to a member, without who did it; and what a member did, without why: that tells of others. */
@ApplicationScoped
class AuditData implements PersonalData {

    private static final String ENTRIES = "audit_entry";
    private static final String ACT = "'{' || t.action || '}'";

    private static final List<Holding> HOLDINGS = List.of(
            Holding.where(
                            "audit.held.about",
                            ENTRIES,
                            "t.thing_kind = '" + MemberId.KIND + "' and t.thing_id = :member")
                    .without("actor_id", "reason_words")
                    .naming(ACT, "t.done_at")
                    .staying("audit.stays.about"),
            Holding.of("audit.held.acts", ENTRIES, "actor_id")
                    .without("reason", "reason_words")
                    .naming(ACT, "t.done_at")
                    .staying("audit.stays.acts"));

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "audit";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        sql.statement("select audit_forget(:kind, :member)")
                .with("kind", MemberId.KIND)
                .with("member", person.member())
                .require(Integer.class);
    }
}
