package org.essaim.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.essaim.shared.sql.Sql;

/**
 * Addresses that mail servers refused for good, several times in a row: letters that can be ended are no more written to
 * them, until one arrives or its owner asks to try again. Letters about the account always leave.
 */
@ApplicationScoped
public class RefusedAddresses {

    /** So many refusals in a row are enough. */
    public static final int ENOUGH = 3;

    @Inject
    private Sql sql;

    /** Which of these are refused. */
    public Set<String> among(Collection<String> addresses) {
        return new HashSet<>(sql.statement(
                        "select recipient from mail_refusal where recipient = any(:addresses) and refusals >= :enough")
                .withTexts("addresses", addresses)
                .with("enough", ENOUGH)
                .list(String.class));
    }

    /** Letters are written to it again. */
    public void forget(String address) {
        sql.statement("delete from mail_refusal where recipient = :address")
                .with("address", address)
                .run();
    }
}
