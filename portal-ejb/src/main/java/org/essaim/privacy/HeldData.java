package org.essaim.privacy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;

/** All that is held on the viewer, by capability and kind. */
@Stateless
@OpenTo(Caller.MEMBER)
public class HeldData {

    @Inject
    private Contributions contributions;

    @Inject
    private HoldingReading reading;

    @Inject
    private CurrentViewer viewer;

    /** Every kind with how much there is of it, also of what there is nothing; two statements. */
    public List<HeldKind> kinds() {
        var person = reading.person(viewer.current().requireMember());
        var counts = reading.counts(contributions.holdings(), person);
        return contributions.data().stream()
                .flatMap(data -> data.holdings().stream()
                        .map(each -> new HeldKind(
                                data.capability(), each.key(), counts.getOrDefault(each.key(), 0L), each.reason())))
                .toList();
    }

    /**
     * The rows of one kind.
     *
     * @param name as {@link HeldKind#name} says it
     */
    public Page<HeldRow> rows(String name, Slice slice) {
        var current = viewer.current();
        var person = reading.person(current.requireMember());
        return reading.page(contributions.named(name).orElseThrow(HeldData::unknown), person, current.locale(), slice);
    }

    /** The kind of that name; {@link NotFoundException} when there is none. */
    public HeldKind kind(String name) {
        return kinds().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(HeldData::unknown);
    }

    private static NotFoundException unknown() {
        return new NotFoundException("privacy.problem.kindUnknown");
    }
}
