package org.essaim.cotraining.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essaim.audit.AuditLog;
import org.essaim.cotraining.CoTrainingAudit;
import org.essaim.identity.directory.Colleagues;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;

/** Closing sheets for good, and amending closed ones: by those who keep them. Attestations follow in the same transaction. */
@Stateless
@OpenTo(Caller.MEMBER)
public class SheetClosing {

    /** Longest reason for an amendment, in characters. */
    public static final int LONGEST_REASON = 1_000;

    @Inject
    private SheetRows rows;

    @Inject
    private SheetPolicy policy;

    @Inject
    private SheetChain chain;

    @Inject
    private SheetSettling settling;

    @Inject
    private Colleagues colleagues;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    private SheetHead kept(HalfDayId half) {
        var head = rows.head(half, viewer.current().member());
        policy.requireKeeping(head);
        head.requireSheet();
        return head;
    }

    /** What would follow if the sheet was closed as it stands. */
    public SheetPreview preview(HalfDayId half) {
        var head = kept(half);
        var open = rows.openOthers(head);
        var undecided =
                rows.lines(head.sheet()).stream().filter(SheetLine::isExpected).count();
        return new SheetPreview(
                undecided,
                open == 0,
                rows.attested(head),
                rows.trainers(head.coTraining()).size(),
                open);
    }

    /**
     * Closes a sheet for good. With the last one of a co-training all have their attestations.
     *
     * @param rest what those are of whom nothing was said; empty where something was said of all
     * @param subsidized whether the sheet justifies a subsidy, and is kept for longer
     * @throws InvalidException for the field {@code rest}, while somebody is expected and nothing is said of it
     * @throws RuleException when it is too early, or the sheet was closed
     */
    @Once
    public void close(HalfDayId half, Optional<Presence> rest, boolean subsidized) {
        var head = kept(half);
        var by = viewer.current().requireMember();
        rows.hold(head.sheet());
        if (!head.isClosingTime(clock.instant())) {
            throw new RuleException("cotraining.problem.sheetNotOver");
        }
        rest.filter(state -> state != Presence.EXPECTED)
                .ifPresent(state -> rows.markRest(head.sheet(), state, policy.marking(head, false), by));
        if (rows.lines(head.sheet()).stream().anyMatch(SheetLine::isExpected)) {
            throw new InvalidException("rest", "cotraining.problem.sheetUndecided");
        }
        chain.hold();
        var now = SheetChain.moment(clock.instant());
        rows.freeze(head, now, subsidized);
        chain.close(head.sheet(), by, now);
        audit.record(CoTrainingAudit.SHEET_CLOSED, head.network(), "");
        settling.settle(head.coTraining());
    }

    /**
     * Corrects a line of a closed sheet, by an entry more. Attestations of the person are replaced or revoked.
     *
     * @throws InvalidException for the fields {@code reason}, {@code late} and {@code state}: what is missing, too long or as before
     * @throws RuleException when the sheet is open
     */
    @Once
    public void amend(HalfDayId half, Tick tick, String why) {
        var reason = reason(why);
        var head = heldClosed(half);
        var line = rows.line(head.sheet(), tick.line()).orElseThrow(SheetRows::unknown);
        amend(head, line, tick, reason);
    }

    /**
     * Adds to a closed sheet somebody who was there and was forgotten.
     *
     * @param choice exact address of a member, or what a search of {@link Colleagues} gives
     * @throws InvalidException for the fields {@code reason} and {@code person}
     * @throws RuleException when the sheet is open
     */
    @Once
    public void amendWith(HalfDayId half, String choice, String why) {
        var reason = reason(why);
        var member = SheetKeeping.chosen(rows, colleagues, kept(half), choice);
        var head = heldClosed(half);
        var line = rows.addLater(
                        head.sheet(),
                        member,
                        policy.marking(head, false),
                        viewer.current().requireMember())
                .flatMap(added -> rows.line(head.sheet(), added))
                .orElseThrow(() -> new InvalidException("person", "cotraining.problem.sheetThere"));
        amend(head, line, new Tick(line.id(), Presence.PRESENT, 0, 0), reason);
    }

    private SheetHead heldClosed(HalfDayId half) {
        var head = kept(half);
        rows.holdClosed(head.sheet());
        chain.hold();
        return head;
    }

    private static String reason(String why) {
        var reason = Text.clean(why);
        if (reason.isEmpty()) {
            throw new InvalidException("reason", "cotraining.problem.missing");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new InvalidException("reason", "problem.tooLong", LONGEST_REASON);
        }
        return reason;
    }

    private void amend(SheetHead head, SheetLine line, Tick said, String reason) {
        if (said.state() == null || said.state() == Presence.EXPECTED) {
            throw new InvalidException("state", "cotraining.problem.missing");
        }
        SheetKeeping.requireMinutes(head, List.of(said));
        var isPresent = said.state() == Presence.PRESENT;
        var tick = new Tick(line.id(), said.state(), isPresent ? said.late() : 0, isPresent ? said.early() : 0);
        if (tick.state() == line.state() && tick.late() == line.late() && tick.early() == line.early()) {
            throw new InvalidException("state", "cotraining.problem.sheetSame");
        }
        var now = SheetChain.moment(clock.instant());
        chain.amend(head.sheet(), line, tick, viewer.current().requireMember(), now, reason);
        rows.amended(head.sheet());
        audit.record(CoTrainingAudit.SHEET_AMENDED, head.network(), reason);
        if (line.member() != null) {
            settling.settle(head.coTraining(), line.member());
        }
    }
}
