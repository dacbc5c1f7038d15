package org.essaim.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.function.Function;
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
        send(List.of(letter));
    }

    /** The same for many, in two statements; gives their numbers in the outbox, in the same order. */
    public List<Long> send(List<Letter> many) {
        if (many.isEmpty()) {
            return List.of();
        }
        var ids = sql.statement("select nextval(pg_get_serial_sequence('mail_outbox', 'id'))"
                        + " from generate_series(1, :many) order by 1")
                .with("many", many.size())
                .list(Long.class);
        sql.statement("insert into mail_outbox (id, recipient, recipient_name, template, locale, placeholders, secrets,"
                        + " secrets_until) overriding system value select l.id, l.recipient, l.name, l.template, l.locale,"
                        + " cast(l.said as jsonb), cast(nullif(l.secrets, '') as jsonb),"
                        + " cast(nullif(l.until, '') as timestamptz) from (select unnest(:ids) as id,"
                        + " unnest(:recipients) as recipient, unnest(:names) as name, unnest(:templates) as template,"
                        + " unnest(:locales) as locale, unnest(:values) as said, unnest(:secrets) as secrets,"
                        + " unnest(:untils) as until) l")
                .withNumbers("ids", ids)
                .withTexts("recipients", each(many, Letter::to))
                .withTexts("names", each(many, Letter::name))
                .withTexts("templates", each(many, Letter::template))
                .withTexts("locales", each(many, letter -> letter.locale().getLanguage()))
                .withTexts("values", each(many, letter -> JSON.toJson(letter.values())))
                .withTexts("secrets", each(many, letter -> said(letter, secrets -> JSON.toJson(secrets.values()))))
                .withTexts(
                        "untils",
                        each(
                                many,
                                letter ->
                                        said(letter, secrets -> secrets.until().toString())))
                .run();
        afterCommit.run(MailWorker.class, worker::nudge);
        return ids;
    }

    private static List<String> each(List<Letter> letters, Function<Letter, String> part) {
        return letters.stream().map(part).toList();
    }

    private static String said(Letter letter, Function<LetterSecrets, String> part) {
        return letter.secrets().map(part).orElse("");
    }
}
