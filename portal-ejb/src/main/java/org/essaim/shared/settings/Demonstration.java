package org.essaim.shared.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.essaim.shared.sql.Sql;

/**
 * Whether the portal is a demonstration in which everyone may read all letters, so that a newcomer can follow the link
 * that confirms an address. The setting alone is not enough: the people of the database have to be the demo's, the
 * public address this machine's, and no mail server may be set. In any other case letters are private.
 */
@ApplicationScoped
public class Demonstration {

    private static final String MARK = "demo";

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    private final BooleanSupplier mark;
    private volatile Boolean marked;

    public Demonstration() {
        this.mark = this::readMark;
    }

    Demonstration(Settings settings, BooleanSupplier mark) {
        this.settings = settings;
        this.mark = mark;
    }

    /** Notes, in the caller's transaction, that the demo community fills this database. */
    public void begin() {
        sql.statement("insert into portal_mark (name) values (:mark) on conflict (name) do nothing")
                .with("mark", MARK)
                .run();
    }

    /** Whether everyone may read letters; the mark is read once, since only a start can change it. */
    public boolean opensLetters() {
        return settings.demo()
                && settings.isForThisMachine()
                && settings.smtpUrl().isEmpty()
                && isMarked();
    }

    private boolean isMarked() {
        if (marked == null) {
            marked = mark.getAsBoolean();
        }
        return marked;
    }

    private boolean readMark() {
        return sql.statement("select exists (select 1 from portal_mark where name = :mark)")
                .with("mark", MARK)
                .require(Boolean.class);
    }
}
