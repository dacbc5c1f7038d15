package org.essaim.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.MemberId;

/**
 * Browsers that members came in with, in the caller's transaction. A browser keeps a secret, another one after each
 * sign-in, so that a copy does not last; several members may use the same browser.
 */
@ApplicationScoped
public class KnownDevices {

    /** A browser that nobody came in with for so long is as any other. */
    public static final Duration REMEMBERED = Duration.ofDays(180);

    private static final int MOST = 20;
    private static final int LONGEST_COOKIE = 200;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** The browser's number for this member; the same work is done for nobody. */
    public Optional<Long> find(String cookie, Optional<MemberId> member) {
        var hash = hash(cookie);
        if (hash.isEmpty()) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        List<Number> ids = database.createNativeQuery(
                        "select id from known_device where secret_hash = ?1 and member_id = ?2 and entered_at > ?3")
                .setParameter(1, hash.get())
                .setParameter(2, member.map(MemberId::value).orElse(0L))
                .setParameter(3, Timestamp.from(clock.instant().minus(REMEMBERED)))
                .getResultList();
        return ids.stream().map(Number::longValue).findFirst();
    }

    /** The member has come in with the browser that brought this cookie, or none; gives what it keeps from now on. */
    public DeviceKey enter(String cookie, MemberId member) {
        var secret = Secret.random();
        hash(cookie).ifPresent(old -> database.createNativeQuery(
                        "update known_device set secret_hash = ?2 where secret_hash = ?1")
                .setParameter(1, old)
                .setParameter(2, secret.hash())
                .executeUpdate());
        database.createNativeQuery("insert into known_device (member_id, secret_hash, entered_at) values (?1, ?2, ?3)"
                        + " on conflict (secret_hash, member_id) do update set entered_at = excluded.entered_at")
                .setParameter(1, member.value())
                .setParameter(2, secret.hash())
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
        database.createNativeQuery("delete from known_device where member_id = ?1 and id not in"
                        + " (select id from known_device where member_id = ?1 order by entered_at desc, id desc limit "
                        + MOST + ")")
                .setParameter(1, member.value())
                .executeUpdate();
        return new DeviceKey(secret.value(), REMEMBERED);
    }

    /** The member's browsers are as any other from now on. */
    public void forgetAll(MemberId member) {
        database.createNativeQuery("delete from known_device where member_id = ?1")
                .setParameter(1, member.value())
                .executeUpdate();
    }

    private static Optional<String> hash(String cookie) {
        return Optional.ofNullable(cookie)
                .filter(value -> value.length() <= LONGEST_COOKIE)
                .map(Secret::hashOf);
    }
}
