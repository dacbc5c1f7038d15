package org.essaim.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.MemberId;

/** Links that are mailed and work once, in the caller's transaction. */
@ApplicationScoped
public class OneTimeLinks {

    /**
     * What a link stands for.
     *
     * @param subject what it confirms, such as an address; may be empty
     */
    public record Link(MemberId member, String subject) {}

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** A new link; earlier ones of the member for the same purpose stop working. */
    public MailedLink issue(MemberId member, LinkPurpose purpose, String subject) {
        cancel(member, purpose);
        var secret = Secret.random();
        var now = clock.instant();
        var until = now.plus(purpose.life());
        database.createNativeQuery(
                        "insert into one_time_link (member_id, purpose, token_hash, subject, created_at, expires_at)"
                                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, member.value())
                .setParameter(2, purpose.name())
                .setParameter(3, secret.hash())
                .setParameter(4, subject)
                .setParameter(5, Timestamp.from(now))
                .setParameter(6, Timestamp.from(until))
                .executeUpdate();
        return new MailedLink(secret, until);
    }

    /** What the link stands for, without using it up: mail programs look at links before people do. */
    public Optional<Link> look(String token, LinkPurpose purpose) {
        return link("select member_id, subject from one_time_link", "", token, purpose);
    }

    /** Uses the link up; empty when it is unknown, used or too old. */
    public Optional<Link> use(String token, LinkPurpose purpose) {
        return link("delete from one_time_link", " returning member_id, subject", token, purpose);
    }

    /** Links of this purpose stop working. */
    public void cancel(MemberId member, LinkPurpose purpose) {
        database.createNativeQuery("delete from one_time_link where member_id = ?1 and purpose = ?2")
                .setParameter(1, member.value())
                .setParameter(2, purpose.name())
                .executeUpdate();
    }

    private Optional<Link> link(String head, String tail, String token, LinkPurpose purpose) {
        if (token == null) {
            return Optional.empty();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        head + " where token_hash = ?1 and purpose = ?2 and expires_at > ?3" + tail)
                .setParameter(1, Secret.hashOf(token))
                .setParameter(2, purpose.name())
                .setParameter(3, Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream()
                .map(row -> new Link(new MemberId(((Number) row[0]).longValue()), (String) row[1]))
                .findFirst();
    }
}
