package org.essaim.identity.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Links that are mailed and work once, in the caller's transaction. */
@ApplicationScoped
public class OneTimeLinks {

    /**
     * What a link stands for.
     *
     * @param subject what it confirms, such as an address; may be empty
     */
    public record Link(MemberId member, String subject) {}

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** A new link; earlier ones of the member for the same purpose stop working. */
    public MailedLink issue(MemberId member, LinkPurpose purpose, String subject) {
        cancel(member, purpose);
        var secret = Secret.random();
        var now = clock.instant();
        var until = now.plus(purpose.life());
        sql.statement("insert into one_time_link (member_id, purpose, token_hash, subject, created_at, expires_at)"
                        + " values (:member, :purpose, :hash, :subject, :now, :expiry)")
                .with("member", member)
                .with("purpose", purpose)
                .with("hash", secret.hash())
                .with("subject", subject)
                .with("now", now)
                .with("expiry", until)
                .run();
        return new MailedLink(secret, until);
    }

    /** What the link stands for, without using it up: mail programs look at links before people do. */
    public Optional<Link> look(String token, LinkPurpose purpose) {
        return link("select member_id as member, subject from one_time_link", "", token, purpose);
    }

    /** Uses the link up; empty when it is unknown, used or too old. */
    public Optional<Link> use(String token, LinkPurpose purpose) {
        return link("delete from one_time_link", "returning member_id as member, subject", token, purpose);
    }

    /** Links of this purpose stop working. */
    public void cancel(MemberId member, LinkPurpose purpose) {
        sql.statement("delete from one_time_link where member_id = :member and purpose = :purpose")
                .with("member", member)
                .with("purpose", purpose)
                .run();
    }

    private Optional<Link> link(String head, String tail, String token, LinkPurpose purpose) {
        if (token == null) {
            return Optional.empty();
        }
        return sql.statement(head, "where token_hash = :hash and purpose = :purpose and expires_at > :now", tail)
                .with("hash", Secret.hashOf(token))
                .with("purpose", purpose)
                .with("now", clock.instant())
                .find(Link.class);
    }
}
