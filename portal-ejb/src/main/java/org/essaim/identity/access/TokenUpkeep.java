package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;

/** Notes now and then that a token is used. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@OpenTo(Caller.PORTAL)
public class TokenUpkeep {

    @Inject
    private Sql sql;

    public void used(long token, Instant now) {
        sql.statement("update api_token set last_used_at = :now where id = :token")
                .with("token", token)
                .with("now", now)
                .run();
    }
}
