package org.essaim.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.sql.Sql;

/** Letters to a member. When they leave, those are deleted, sent or not, and letters to others name them no more. */
@ApplicationScoped
class MailData implements PersonalData, Retentions {

    private static final List<Holding> HOLDINGS =
            List.of(Holding.where("mail.held.letters", "mail_outbox", "t.recipient = :address")
                    .claiming("mail_outbox.recipient", "mail_outbox.recipient_name")
                    .without("secrets")
                    .saying("''", "t.created_at"));

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "mail";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, boolean credited) {
        sql.statement("delete from mail_outbox where recipient = :address")
                .with("address", person.address())
                .run();
        sql.statement("update mail_outbox set placeholders = (select jsonb_object_agg(key,"
                        + "  substr(blotted, 3, length(blotted) - 4)) from (select key,"
                        + "   replace(replace(', ' || value || ', ', :address, ', …, '), :name, ', …, ') as blotted"
                        + "   from jsonb_each_text(placeholders)) as each)"
                        + " where exists (select 1 from jsonb_each_text(placeholders)"
                        + "  where strpos(', ' || value || ', ', :name) > 0"
                        + "   or strpos(', ' || value || ', ', :address) > 0)")
                .with("name", entry(person.name()))
                .with("address", entry(person.address()))
                .run();
    }

    /** A whole entry of a list, or all of a text: somebody may have a name that is part of every link. */
    private static String entry(String text) {
        return ", " + text + ", ";
    }

    @Override
    public List<Retention> retentions() {
        return List.of(Retention.of(
                "mail.kept.letters",
                settings.days(Setting.KEEP_LETTERS_DAYS),
                "mail_outbox",
                "coalesce(t.sent_at, t.gave_up_at)",
                "t.template"));
    }
}
