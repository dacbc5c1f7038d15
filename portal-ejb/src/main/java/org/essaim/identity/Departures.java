package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.discovery.IndexQueue;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.access.OneTimeLinks;
import org.essaim.identity.access.SecurityEvent;
import org.essaim.identity.access.SecurityLog;
import org.essaim.identity.access.SessionBook;
import org.essaim.identity.access.TokenBook;
import org.essaim.identity.profile.ProfileChanged;
import org.essaim.shared.once.Once;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Members who leave: asked for, undone by signing in again, and due. Asks nobody who is looking. */
@ApplicationScoped
@Transactional
public class Departures {

    /** How exact the time of the last visit is. */
    private static final Duration SEEN_EVERY = Duration.ofHours(1);

    /**
     * Somebody whose time has come.
     *
     * @param wishes what becomes of what they gave to others
     */
    public record Leaving(Person person, LastWishes wishes) {}

    private record LeavingRow(MemberId id, String email, String name, boolean credited, boolean writingsStay) {

        Leaving leaving() {
            return new Leaving(new Person(id, email, name), new LastWishes(credited, writingsStay));
        }
    }

    @Inject
    private Members members;

    @Inject
    private SessionBook sessions;

    @Inject
    private TokenBook tokens;

    @Inject
    private OneTimeLinks links;

    @Inject
    private IdentityLetters letters;

    @Inject
    private SecurityLog log;

    @Inject
    private Event<ProfileChanged> changes;

    @Inject
    private Event<StandingChanged> standings;

    @Inject
    private IndexQueue index;

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The member is out with every browser and program, and is told until when they may come back. */
    @Once
    void ask(Credential proved, LastWishes wishes) {
        members.inTurn();
        var member = members.requireLocked(proved.member());
        if (!proved.isStillTrueOf(member)) {
            throw Presence.wrongPassword();
        }
        members.requireAnotherAdministrator(member);
        leave(member, clock.instant().plus(settings.days(Setting.LEAVING_DAYS)), wishes);
        letters.leaving(member);
    }

    /** Without a wish of the member, who was told twice: all that others have of them stays as it is. */
    void end(Member member) {
        leave(member, clock.instant(), LastWishes.NONE);
    }

    private void leave(Member member, Instant at, LastWishes wishes) {
        member.leave(at, wishes);
        sessions.endAll(member.id(), Optional.empty());
        tokens.revokeAll(member.id());
        links.cancel(member.id(), LinkPurpose.ADDRESS);
        log.noteOnceDone(SecurityEvent.LEAVING, member.id(), "");
        changed(member);
    }

    /** The member signs in: who was about to leave stays; whether that was so. */
    boolean signedIn(Member member) {
        var now = clock.instant();
        sql.statement("update member set active_at = :now where id = :member and active_at < :before")
                .with("member", member.id())
                .with("now", now)
                .with("before", now.minus(SEEN_EVERY))
                .run();
        if (member.state() != MemberState.LEAVING) {
            return false;
        }
        member.stay();
        letters.stays(member);
        log.noteOnceDone(SecurityEvent.STAYS, member.id(), "");
        changed(member);
        return true;
    }

    /** Who is erased the next night, for the list of what is kept how long. */
    public Retention retention() {
        return Retention.of("identity.kept.leaving", Duration.ZERO, "member", "t.leaves_at", "cast(t.id as text)")
                .where("t.state in ('LEAVING', 'SUSPENDED')");
    }

    /** Whose time has come. */
    public List<MemberId> due() {
        return sql.statement("select id from member where state in ('LEAVING', 'SUSPENDED') and leaves_at < :now"
                        + " order by leaves_at, id")
                .with("now", clock.instant())
                .list(MemberId.class);
    }

    /** The member, kept from coming back until the transaction ends; empty when they came back, or are being erased. */
    public Optional<Leaving> hold(MemberId id) {
        return sql.statement("select id, email, name, credited, writings_stay from member where id = :member"
                        + " and state in ('LEAVING', 'SUSPENDED') and leaves_at < :now for no key update skip locked")
                .with("member", id)
                .with("now", clock.instant())
                .find(LeavingRow.class)
                .map(LeavingRow::leaving);
    }

    private void changed(Member member) {
        index.changed(MemberDocuments.KIND, member.id().value());
        changes.fire(new ProfileChanged(member.id()));
        standings.fire(new StandingChanged(member.id(), member.state() == MemberState.ACTIVE));
    }
}
