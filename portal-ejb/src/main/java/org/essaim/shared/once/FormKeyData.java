package org.essaim.shared.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.sql.Sql;

/** Keys of forms that a member sent; what they gave is sealed for everybody but the page that sent the key. */
@ApplicationScoped
class FormKeyData implements PersonalData, Retentions {

    /** Longer than a browser keeps a page that somebody may send again. */
    private static final Duration KEPT = Duration.ofDays(3);

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "forms";
    }

    @Override
    public List<Holding> holdings() {
        return List.of(Holding.of("privacy.held.forms", "form_key", "member_id")
                .without("id", "answer")
                .dated("t.made_at"));
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        sql.statement("delete from form_key where member_id = :member")
                .with("member", person.member())
                .run();
    }

    @Override
    public List<Retention> retentions() {
        return List.of(Retention.of("privacy.kept.forms", KEPT, "form_key", "t.made_at", "''"));
    }
}
