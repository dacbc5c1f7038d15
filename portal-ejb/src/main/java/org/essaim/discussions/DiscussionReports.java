package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.audit.AuditLog;
import org.essaim.moderation.Around;
import org.essaim.moderation.Measure;
import org.essaim.moderation.Reportable;
import org.essaim.moderation.ReportedThing;

/** Whole discussions, for which those answer who began them. */
@ApplicationScoped
class DiscussionReports implements Reportable {

    @Inject
    private DiscussionReading reading;

    @Inject
    private DiscussionRecords records;

    @Inject
    private DiscussionPolicy policy;

    @Inject
    private PostsAround around;

    @Inject
    private AuditLog audit;

    @Override
    public String kind() {
        return DiscussionId.KIND;
    }

    @Override
    public String words() {
        return "discussions.audited.discussion";
    }

    @Override
    public Optional<ReportedThing> seen(long id) {
        return reading.find(new DiscussionId(id))
                .filter(line -> line.state() == DiscussionState.SHOWN && policy.isSeen(line))
                .map(this::thing);
    }

    @Override
    public Optional<ReportedThing> standing(long id) {
        return reading.find(new DiscussionId(id)).map(this::thing);
    }

    private ReportedThing thing(DiscussionLine line) {
        return new ReportedThing(
                        line.title(),
                        line.path(),
                        around.beginning(line.id()),
                        List.of(line.author()),
                        line.state() == DiscussionState.REMOVED ? Set.of() : Set.of(Measure.REMOVE))
                .within(line.network());
    }

    @Override
    public List<Around> around(long id) {
        return around.of(new DiscussionId(id));
    }

    @Override
    public void remove(long id, String reason) {
        become(new DiscussionId(id), DiscussionState.REMOVED, DiscussionsAudit.REMOVED, reason);
    }

    @Override
    public boolean restore(long id) {
        become(new DiscussionId(id), DiscussionState.SHOWN, DiscussionsAudit.RESTORED, "");
        return true;
    }

    /** What was set aside for the moderators is back where it was. */
    @Override
    public void spare(long id) {
        var line = reading.find(new DiscussionId(id));
        if (line.filter(DiscussionLine::isSetAside).isPresent()) {
            restore(id);
        }
    }

    private void become(DiscussionId id, DiscussionState state, DiscussionsAudit action, String reason) {
        records.hold(id);
        records.become(id, state);
        audit.record(action, id, reason);
    }
}
