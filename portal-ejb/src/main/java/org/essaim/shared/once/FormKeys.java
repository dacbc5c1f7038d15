package org.essaim.shared.once;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.essaim.shared.MemberId;

/** The keys that were used up. */
@ApplicationScoped
class FormKeys {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** Uses it up, if nobody did; waits for who is about to, until they succeeded or failed. */
    boolean claim(String id, MemberId member) {
        return database.createNativeQuery("insert into form_key (id, member_id, made_at)"
                                + " values (?1, cast(nullif(?2, '') as bigint), ?3) on conflict (id) do nothing")
                        .setParameter(1, id)
                        .setParameter(2, member == null ? "" : member.toString())
                        .setParameter(3, Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    void answer(String id, byte[] answer) {
        database.createNativeQuery("update form_key set answer = ?2 where id = ?1")
                .setParameter(1, id)
                .setParameter(2, answer)
                .executeUpdate();
    }

    byte[] answerOf(String id) {
        return (byte[]) database.createNativeQuery("select answer from form_key where id = ?1")
                .setParameter(1, id)
                .getSingleResult();
    }

    /** Forgets those that are older. */
    void forget(Duration age) {
        database.createNativeQuery("delete from form_key where made_at < ?1")
                .setParameter(1, Timestamp.from(clock.instant().minus(age)))
                .executeUpdate();
    }
}
