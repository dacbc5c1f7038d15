package org.essaim.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import org.essaim.shared.nodes.AfterCommit;
import org.essaim.shared.sql.Sql;

/** The letter box: a letter that is put in here is sent once, after the transaction. */
@ApplicationScoped
public class Letters {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private Sql sql;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private MailWorker worker;

    /** Stores the letter in the running transaction; it is sent soon after the commit, never after a rollback. */
    public void send(Letter letter) {
        sql.statement("insert into mail_outbox (recipient, recipient_name, template, locale, placeholders, secrets,"
                        + " secrets_until) values (:recipient, :name, :template, :locale, cast(:values as jsonb),"
                        + " cast(:secrets as jsonb), :until)")
                .with("recipient", letter.to())
                .with("name", letter.name())
                .with("template", letter.template())
                .with("locale", letter.locale().getLanguage())
                .with("values", JSON.toJson(letter.values()))
                .with("secrets", letter.secrets().map(secrets -> JSON.toJson(secrets.values())))
                .with("until", letter.secrets().map(LetterSecrets::until))
                .run();
        afterCommit.run(MailWorker.class, worker::nudge);
    }
}
