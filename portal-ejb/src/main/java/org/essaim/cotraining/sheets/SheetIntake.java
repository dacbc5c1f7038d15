package org.essaim.cotraining.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.viewer.MemberId;

/** Brings sheets in that were filled elsewhere, whenever it is. For the portal. */
@Stateless
@OpenTo(Caller.PORTAL)
public class SheetIntake {

    @Inject
    private SheetRows rows;

    @Inject
    private SheetChain chain;

    @Inject
    private SheetSettling settling;

    @Inject
    private Clock clock;

    /** Half-days of a co-training, in order. */
    public List<HalfDayId> halfDays(CoTrainingId id) {
        return rows.summaries(id).stream().map(SheetSummary::half).toList();
    }

    /** Opens a sheet, and says that these are there; of others nothing is said. */
    public void fill(HalfDayId half, List<MemberId> present, Marking way, MemberId trainer) {
        var sheet = opened(half);
        present.forEach(member -> rows.line(sheet, member)
                .ifPresent(line -> rows.mark(
                        sheet,
                        new Tick(line.id(), Presence.PRESENT, 0, 0),
                        way,
                        way == Marking.CODE ? member : trainer)));
    }

    private long opened(HalfDayId half) {
        rows.open(rows.head(half, Optional.empty()));
        return rows.head(half, Optional.empty()).sheet();
    }

    /** Closes a sheet: who is expected was this. With the last one all have their attestations. */
    public void close(HalfDayId half, Presence rest, MemberId trainer) {
        var sheet = opened(half);
        rows.hold(sheet);
        rows.markRest(sheet, rest, Marking.TRAINER, trainer);
        chain.hold();
        var now = SheetChain.moment(clock.instant());
        var head = rows.head(half, Optional.empty());
        rows.freeze(head, now, false);
        chain.close(sheet, trainer, now);
        settling.settle(head.coTraining());
    }

    /** Somebody was there after all, or was not. */
    public void amend(HalfDayId half, MemberId member, Presence state, String reason, MemberId by) {
        var head = rows.head(half, Optional.empty());
        rows.holdClosed(head.sheet());
        chain.hold();
        var line = rows.line(head.sheet(), member).orElseThrow(SheetRows::unknown);
        var now = SheetChain.moment(clock.instant());
        chain.amend(head.sheet(), line, new Tick(line.id(), state, 0, 0), by, now, reason);
        rows.amended(head.sheet());
        settling.settle(head.coTraining(), member);
    }
}
