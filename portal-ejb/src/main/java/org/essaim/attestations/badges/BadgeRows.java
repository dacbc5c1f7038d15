package org.essaim.attestations.badges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essaim.attestations.AttestationId;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Badges as the database has them. Asks nobody who is looking. */
@ApplicationScoped
class BadgeRows {

    /** Where so many places were taken in a row the list is about three quarters full, and the next one begins. */
    private static final int TRIES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The badge, if it was made. */
    Optional<String> find(AttestationId id) {
        return sql.statement("select content from badge where attestation_id = :id and content is not null")
                .with("id", id)
                .find(String.class);
    }

    /** A free place for it; empty when somebody else made it meanwhile, which then is there. */
    Optional<Place> take(AttestationId id) {
        var list = sql.statement("select coalesce(max(list), 1) from badge").require(Integer.class);
        for (var tries = 1; tries <= 2 * TRIES; tries++) {
            var place = new Place(tries > TRIES ? list + 1 : list, RANDOM.nextInt(StatusBits.PLACES));
            if (add(id, place)) {
                return Optional.of(place);
            }
            if (find(id).isPresent()) {
                return Optional.empty();
            }
        }
        throw new IllegalStateException("no place for the badge of " + id);
    }

    private boolean add(AttestationId id, Place place) {
        return sql.statement("insert into badge (attestation_id, list, place, made_at)"
                                + " values (:id, :list, :place, :now) on conflict do nothing")
                        .with("id", id)
                        .with("list", place.list())
                        .with("place", place.place())
                        .with("now", clock.instant())
                        .run()
                > 0;
    }

    void keep(AttestationId id, String content) {
        sql.statement("update badge set content = :content where attestation_id = :id")
                .with("content", content)
                .with("id", id)
                .run();
    }

    /** Those of a list that count no more. */
    List<Integer> ended(int list) {
        return sql.statement("select b.place from attestation a join badge b on b.attestation_id = a.id"
                        + " where a.state <> 'VALID' and b.list = :list order by b.place")
                .with("list", list)
                .list(Integer.class);
    }

    boolean hasList(int list) {
        return sql.statement("select exists (select 1 from badge where list = :list)")
                .with("list", list)
                .require(Boolean.class);
    }

    /** A list as it was signed, if so many counted no more then: none ever counts again. */
    Optional<String> list(int list, int ended) {
        return sql.statement("select content from badge_list where list = :list and ended = :ended")
                .with("list", list)
                .with("ended", ended)
                .find(String.class);
    }

    void keepList(int list, int ended, String content) {
        sql.statement(
                        "insert into badge_list as l (list, ended, content, signed_at) values (:list, :ended, :content, :now)"
                                + " on conflict (list) do update set ended = excluded.ended, content = excluded.content,"
                                + " signed_at = excluded.signed_at where l.ended < excluded.ended")
                .with("list", list)
                .with("ended", ended)
                .with("content", content)
                .with("now", clock.instant())
                .run();
    }

    void add(Achievement achievement) {
        sql.statement("insert into badge_achievement (key, name, description, criteria)"
                        + " values (:key, :name, :description, :criteria) on conflict do nothing")
                .with("key", achievement.key())
                .with("name", achievement.name())
                .with("description", achievement.description())
                .with("criteria", achievement.criteria())
                .run();
    }

    Optional<Achievement> achievement(String key) {
        return sql.statement("select key, name, description, criteria from badge_achievement where key = :key")
                .with("key", key)
                .find(Achievement.class);
    }

    String email(MemberId member) {
        return sql.statement("select email from member where id = :member")
                .with("member", member)
                .require(String.class);
    }

    /** What an attestation comes of, as one word. */
    String thing(AttestationId id) {
        return sql.statement("select source_kind || ' ' || source_id || ' ' || nature from attestation where id = :id")
                .with("id", id)
                .require(String.class);
    }
}
