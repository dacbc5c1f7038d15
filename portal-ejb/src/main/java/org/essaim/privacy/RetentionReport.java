package org.essaim.privacy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.privacy.RetentionRuns.LastRun;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.problem.NotFoundException;

/** What the next night would take away, told without taking it. For administrators. */
@Stateless
@OpenTo(Caller.ADMIN)
public class RetentionReport {

    @Inject
    private Contributions contributions;

    @Inject
    private RetentionRuns runs;

    /** Every kind, in two statements. */
    public List<RetentionLine> lines() {
        var retentions = contributions.retentions();
        var counts = runs.counts(retentions);
        var last = runs.last();
        return retentions.stream()
                .map(each -> line(each, counts.getOrDefault(each.key(), 0L), Optional.ofNullable(last.get(each.key()))))
                .toList();
    }

    /**
     * What is too old of one kind, the oldest first.
     *
     * @param name as {@link RetentionLine#name} says it
     */
    public Page<ExpiredRow> expired(String name, Slice slice) {
        var retention = contributions.retentions().stream()
                .filter(each -> RetentionLine.nameOf(each.key()).equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("privacy.problem.kindUnknown"));
        return runs.page(retention, slice);
    }

    private static RetentionLine line(Retention retention, long expired, Optional<LastRun> last) {
        return new RetentionLine(
                retention.key(),
                retention.kept(),
                expired,
                last.map(LastRun::doneAt),
                last.map(LastRun::removed).orElse(0));
    }
}
