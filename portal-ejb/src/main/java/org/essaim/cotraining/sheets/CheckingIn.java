package org.essaim.cotraining.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.access.AccountKey;
import org.essaim.identity.access.Attempt;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.viewer.CurrentViewer;

/** Saying that one is there, with the code that the room sees. By members for themselves. */
@Stateless
@OpenTo(Caller.MEMBER)
public class CheckingIn {

    private static final String FIELD = "code";

    @Inject
    private SheetRows rows;

    @Inject
    private Throttle throttle;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /**
     * Where the viewer stands at a half-day.
     *
     * @throws NotFoundException when there is no such half-day of a co-training that takes place
     */
    public OwnPresence mine(HalfDayId half) {
        var member = viewer.current().requireMember();
        var head = held(half);
        var line = Optional.ofNullable(head.sheet()).flatMap(sheet -> rows.line(sheet, member));
        var now = clock.instant();
        return new OwnPresence(
                head,
                line,
                line.isPresent() || !head.isClosed() && rows.isParticipant(head.coTraining(), member),
                !head.isClosed() && head.isCodeTime(now),
                now.isBefore(head.startsAt().minus(SheetHead.ROUND)));
    }

    private SheetHead held(HalfDayId half) {
        var head = rows.head(half, viewer.current().member());
        if (!head.isHeld()) {
            throw SheetRows.unknown();
        }
        return head;
    }

    /** Half-days at which the viewer has a place, whose room has a code now, and to which they have not said that they are there. */
    public List<SheetHead> now() {
        var now = clock.instant();
        return rows.around(viewer.current().requireMember(), now.minus(SheetHead.ROUND), now.plus(SheetHead.ROUND));
    }

    /**
     * The viewer is there; said again, it changes nothing.
     *
     * @param typed whatever the case, with or without spaces
     * @throws InvalidException for the field {@code code}: one that is none, or is shown no more
     * @throws NotFoundException when there is no such half-day of a co-training that takes place
     * @throws RuleException when it is too early or too late, the sheet was closed or the viewer has no place
     * @throws TooManyRequestsException when the viewer, or all together, tried too many codes
     */
    public void checkIn(HalfDayId half, String typed) {
        var member = viewer.current().requireMember();
        var head = held(half);
        var now = clock.instant();
        if (!head.isCodeTime(now)) {
            throw new RuleException(
                    now.isBefore(head.startsAt()) ? "cotraining.problem.codeNotYet" : "cotraining.problem.codeOver");
        }
        if (head.isClosed()) {
            throw new RuleException("cotraining.problem.sheetClosed");
        }
        rows.open(head);
        var sheet = rows.head(half, viewer.current().member()).sheet();
        var line = rows.line(sheet, member).orElseThrow(() -> new RuleException("cotraining.problem.codeNoPlace"));
        if (line.isPresent()) {
            return;
        }
        var own = AccountKey.of(member);
        throttle.admit(Attempt.of(Throttled.PRESENCE, own));
        throttle.admit(Attempt.of(Throttled.PRESENCE_OF_SHEET, AccountKey.of("sheet " + sheet)));
        switch (RoomCode.match(rows.share(sheet), typed == null ? "" : typed, now)) {
            case VALID -> {
                rows.mark(sheet, new Tick(line.id(), Presence.PRESENT, 0, 0), Marking.CODE, member);
                throttle.forgive(Throttled.PRESENCE, own);
            }
            case OLD -> throw new InvalidException(FIELD, "cotraining.problem.codeOld");
            case NONE -> throw new InvalidException(FIELD, "cotraining.problem.codeNone");
        }
    }
}
