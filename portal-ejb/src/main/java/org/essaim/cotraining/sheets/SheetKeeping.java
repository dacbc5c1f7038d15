package org.essaim.cotraining.sheets;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.identity.directory.Colleagues;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** Sheets as those keep them who train, or coordinate the network: looked at, ticked, shown to the room. */
@Stateless
@OpenTo(Caller.MEMBER)
public class SheetKeeping {

    private static final String PERSON = "person";

    @Inject
    private SheetRows rows;

    @Inject
    private SheetPolicy policy;

    @Inject
    private Colleagues colleagues;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /**
     * Sheets of all half-days of a co-training.
     *
     * @throws NotFoundException when there is no half-day
     */
    public List<SheetSummary> list(CoTrainingId id) {
        var head = rows.any(id, viewer.current().requireMember()).orElseThrow(SheetRows::unknown);
        policy.requireKeeping(head);
        return rows.summaries(id);
    }

    /** The same; empty for who keeps none, and for a co-training that does not take place. */
    @OpenTo(Caller.EVERYONE)
    public Optional<List<SheetSummary>> kept(CoTrainingId id) {
        return viewer.current()
                .member()
                .flatMap(member -> rows.any(id, member))
                .filter(head -> head.isHeld() && policy.mayKeep(head))
                .map(head -> rows.summaries(id));
    }

    /**
     * A sheet, which is opened when it is time.
     *
     * @throws NotFoundException when there is no such half-day
     */
    public SheetView sheet(HalfDayId half) {
        var head = opened(half);
        if (head.sheet() == null) {
            return new SheetView(head, rows.participants(head.coTraining()), List.of(), false, false);
        }
        return new SheetView(
                head,
                rows.lines(head.sheet()),
                head.state() == SheetState.AMENDED ? rows.amendments(head.sheet()) : List.of(),
                head.isOpen() && head.isHeld(),
                head.isOpen() && head.isHeld() && head.isClosingTime(clock.instant()));
    }

    /** Names of who trains, as sheets to print have them. */
    public List<String> trainers(HalfDayId half) {
        return rows.trainers(kept(half).coTraining());
    }

    private SheetHead kept(HalfDayId half) {
        var head = rows.head(half, viewer.current().member());
        policy.requireKeeping(head);
        return head;
    }

    private SheetHead opened(HalfDayId half) {
        var head = kept(half);
        if (!head.isHeld() || head.isClosed() || !head.isTime(clock.instant())) {
            return head;
        }
        rows.open(head);
        return head.isOpen() ? head : rows.head(half, viewer.current().member());
    }

    /** One that can be filled now. Nobody closes it until the transaction ends. */
    private SheetHead filled(HalfDayId half) {
        var head = opened(half);
        head.requireSheet();
        rows.share(head.sheet());
        return head;
    }

    /**
     * Says of some lines what they are; others stay as they are, whoever fills them meanwhile.
     *
     * @param isOnPaper whether it was signed on paper
     * @throws InvalidException for fields such as {@code lines[12].late}, by the number of the line, for minutes that are longer than the half-day
     * @throws RuleException when it is too early, or the sheet was closed
     */
    public void tick(HalfDayId half, List<Tick> ticks, boolean isOnPaper) {
        var head = filled(half);
        requireMinutes(head, ticks);
        ticks.forEach(tick -> rows.mark(
                head.sheet(),
                tick,
                policy.marking(head, isOnPaper),
                viewer.current().requireMember()));
    }

    static void requireMinutes(SheetHead head, List<Tick> ticks) {
        var broken = new ArrayList<Violation>();
        for (var tick : ticks) {
            if (tick.late() < 0 || tick.early() < 0 || (long) tick.late() + tick.early() >= head.minutes()) {
                broken.add(Violation.of(
                        "lines[" + tick.line() + "].late", "cotraining.problem.sheetMinutes", head.minutes()));
            }
        }
        if (!broken.isEmpty()) {
            throw new InvalidException(broken);
        }
    }

    /**
     * Everybody of whom nothing was said is there.
     *
     * @throws RuleException when it is too early, or the sheet was closed
     */
    public void tickAll(HalfDayId half, boolean isOnPaper) {
        var head = filled(half);
        rows.markRest(
                head.sheet(),
                Presence.PRESENT,
                policy.marking(head, isOnPaper),
                viewer.current().requireMember());
    }

    /**
     * Lets in a member who has no place: they are there.
     *
     * @param choice exact address of a member, or what a search of {@link Colleagues} gives
     * @throws InvalidException for the field {@code person}: who is no member, stands on the sheet or trains
     * @throws RuleException when it is too early, or the sheet was closed
     */
    @Once
    public void add(HalfDayId half, String choice) {
        var head = kept(half);
        var member = chosen(head, choice);
        var filled = filled(half);
        if (!rows.addPresent(
                filled.sheet(),
                member,
                policy.marking(head, false),
                viewer.current().requireMember())) {
            throw new InvalidException(PERSON, "cotraining.problem.sheetThere");
        }
    }

    private MemberId chosen(SheetHead head, String choice) {
        return chosen(rows, colleagues, head, choice);
    }

    static MemberId chosen(SheetRows rows, Colleagues colleagues, SheetHead head, String choice) {
        var member = colleagues
                .choose(choice)
                .orElseThrow(() -> new InvalidException(
                        PERSON,
                        colleagues.isViewer(choice)
                                ? "cotraining.problem.sheetSelf"
                                : "cotraining.problem.trainerUnknown"));
        if (rows.isTrainer(head.coTraining(), member)) {
            throw new InvalidException(PERSON, "cotraining.problem.sheetTrainer");
        }
        return member;
    }

    /**
     * The code that the room sees now.
     *
     * @throws RuleException when it is too early, or the sheet was closed
     */
    public RoomCode code(HalfDayId half) {
        var head = filled(half);
        return RoomCode.at(rows.share(head.sheet()), clock.instant());
    }
}
