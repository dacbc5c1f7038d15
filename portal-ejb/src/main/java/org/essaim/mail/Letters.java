package org.essaim.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.essaim.shared.AfterCommit;

/** The letter box: what is put in here leaves after the transaction, once. */
@ApplicationScoped
public class Letters {

    private static final Jsonb JSON = JsonbBuilder.create();

    @PersistenceContext
    private EntityManager database;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private MailWorker worker;

    /** Keeps the letter with what the transaction changes; it is sent soon after, or never if that is rolled back. */
    public void send(Letter letter) {
        database.createNativeQuery("insert into mail_outbox (recipient, recipient_name, template, locale, placeholders,"
                        + " secrets, secrets_until) values (?1, ?2, ?3, ?4, cast(?5 as jsonb),"
                        + " cast(nullif(?6, '') as jsonb), cast(nullif(?7, '') as timestamptz))")
                .setParameter(1, letter.to())
                .setParameter(2, letter.name())
                .setParameter(3, letter.template())
                .setParameter(4, letter.locale().getLanguage())
                .setParameter(5, JSON.toJson(letter.values()))
                .setParameter(
                        6,
                        letter.secrets()
                                .map(secrets -> JSON.toJson(secrets.values()))
                                .orElse(""))
                .setParameter(
                        7,
                        letter.secrets()
                                .map(secrets -> secrets.until().toString())
                                .orElse(""))
                .executeUpdate();
        afterCommit.run(MailWorker.class, worker::nudge);
    }
}
