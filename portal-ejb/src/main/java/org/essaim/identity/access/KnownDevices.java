package org.essaim.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/**
 * Browsers that members signed in with, in the caller's transaction. A browser stores a secret, another one after each
 * sign-in, so that a copy does not last; several members may use the same browser.
 */
@ApplicationScoped
public class KnownDevices {

    /** After so long without a sign-in a browser is unknown again. */
    public static final Duration REMEMBERED = Duration.ofDays(180);

    private static final int MOST = 20;
    private static final int LONGEST_COOKIE = 200;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The browser's number for this member; without a member the same work is done. */
    public Optional<Long> find(String cookie, Optional<MemberId> member) {
        var hash = hash(cookie);
        if (hash.isEmpty()) {
            return Optional.empty();
        }
        return sql.statement(
                        "select id from known_device where secret_hash = :hash and member_id = :member and entered_at > :since")
                .with("hash", hash.get())
                .with("member", member.map(MemberId::value).orElse(0L))
                .with("since", clock.instant().minus(REMEMBERED))
                .find(Long.class);
    }

    /**
     * The member has signed in with the browser that brought this cookie, or none; gives what it stores from now on.
     */
    public DeviceKey enter(String cookie, MemberId member) {
        var secret = Secret.random();
        hash(cookie)
                .ifPresent(old -> sql.statement("update known_device set secret_hash = :made where secret_hash = :old")
                        .with("old", old)
                        .with("made", secret.hash())
                        .run());
        sql.statement("insert into known_device (member_id, secret_hash, entered_at) values (:member, :hash, :now)"
                        + " on conflict (secret_hash, member_id) do update set entered_at = excluded.entered_at")
                .with("member", member)
                .with("hash", secret.hash())
                .with("now", clock.instant())
                .run();
        sql.statement("delete from known_device where member_id = :member and id not in"
                        + " (select id from known_device where member_id = :member order by entered_at desc, id desc limit "
                        + MOST + ")")
                .with("member", member)
                .run();
        return new DeviceKey(secret.value(), REMEMBERED);
    }

    /** The member's browsers are as any other from now on. */
    public void forgetAll(MemberId member) {
        sql.statement("delete from known_device where member_id = :member")
                .with("member", member)
                .run();
    }

    private static Optional<String> hash(String cookie) {
        return Optional.ofNullable(cookie)
                .filter(value -> value.length() <= LONGEST_COOKIE)
                .map(Secret::hashOf);
    }
}
