package org.essaim.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
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

    /** What makes the subject of a letter. */
    private static final String SUBJECT = "cast(jsonb_build_object('template', t.template, 'locale', t.locale,"
            + " 'name', t.recipient_name, 'values', t.placeholders) as text)";

    private static final Jsonb JSON = JsonbBuilder.create();

    /** A letter as its row tells it, as far as the subject needs it. */
    public record Told(String template, String locale, String name, Map<String, String> values) {}

    @Inject
    private LetterTemplates templates;

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
        return List.of(
                Holding.where("mail.held.refused", "mail_refusal", "t.recipient = :address")
                        .claiming("mail_refusal.recipient")
                        .saying("t.last_error", "t.refused_at")
                        .orderedBy("t.recipient"),
                Holding.where("mail.held.letters", "mail_outbox", "t.recipient = :address")
                        .claiming("mail_outbox.recipient", "mail_outbox.recipient_name")
                        .without("secrets")
                        .saying(SUBJECT, "t.created_at")
                        .toldBy(this::subject));
    }

    private String subject(String row) {
        var told = JSON.fromJson(row, Told.class);
        return templates.subjectOrName(
                new Letter("", told.name(), told.template(), Locale.forLanguageTag(told.locale()), told.values()));
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        for (var letters : List.of(
                "delete from mail_outbox where recipient = :address",
                "delete from mail_refusal where recipient = :address")) {
            sql.statement(letters).with("address", person.address()).run();
        }
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
        return List.of(
                Retention.of(
                        "mail.kept.refused",
                        settings.days(Setting.KEEP_TOKENS_DAYS),
                        "mail_refusal",
                        "t.refused_at",
                        "''"),
                Retention.of(
                        "mail.kept.letters",
                        settings.days(Setting.KEEP_LETTERS_DAYS),
                        "mail_outbox",
                        "coalesce(t.sent_at, t.gave_up_at)",
                        "t.template"));
    }
}
