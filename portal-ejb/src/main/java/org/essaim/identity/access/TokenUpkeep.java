package org.essaim.identity.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;

/** Notes now and then that a token is used. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@OpenTo(Caller.PORTAL)
public class TokenUpkeep {

    @PersistenceContext
    private EntityManager database;

    public void used(long token, Instant now) {
        database.createNativeQuery("update api_token set last_used_at = ?2 where id = ?1")
                .setParameter(1, token)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }
}
