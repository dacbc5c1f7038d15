package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.moderation.Around;
import org.essaim.moderation.Measure;
import org.essaim.moderation.Reportable;
import org.essaim.moderation.ReportedThing;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.text.Text;

/** Single posts, for which their authors answer. */
@ApplicationScoped
class PostReports implements Reportable {

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
        return PostId.KIND;
    }

    @Override
    public String words() {
        return "discussions.audited.post";
    }

    @Override
    public Optional<ReportedThing> seen(long id) {
        return discussion(id).filter(policy::isSeen).flatMap(line -> reading.post(new PostId(id))
                .filter(row -> row.removedBy() == null)
                .map(row -> thing(line, row)));
    }

    @Override
    public Optional<ReportedThing> standing(long id) {
        return discussion(id).flatMap(line -> reading.post(new PostId(id)).map(row -> thing(line, row)));
    }

    private Optional<DiscussionLine> discussion(long id) {
        return reading.of(new PostId(id)).flatMap(reading::find);
    }

    private static ReportedThing thing(DiscussionLine line, DiscussionReading.PostRow row) {
        return new ReportedThing(
                        line.title(),
                        line.path() + "?reponse=" + row.id(),
                        Text.beginning(
                                Markdown.wordsAndTargets(row.text() + "\n\n" + row.addition()),
                                ReportedThing.LONGEST_EXTRACT),
                        List.of(row.authorId()),
                        row.removedBy() == null ? Set.of(Measure.REMOVE) : Set.of())
                .writtenAt(row.writtenAt())
                .within(line.network());
    }

    @Override
    public List<Around> around(long id) {
        return around.of(new PostId(id));
    }

    @Override
    public void remove(long id, String reason) {
        reading.of(new PostId(id)).ifPresent(records::hold);
        var post = records.require(new PostId(id));
        records.remove(post, PostLine.RemovedBy.CARE);
        audit.record(AuditEntry.of(DiscussionsAudit.POST_REMOVED, post.discussionId())
                .because(reason));
    }

    @Override
    public boolean restore(long id) {
        var discussion = reading.of(new PostId(id));
        discussion.ifPresent(records::hold);
        var restored = records.restore(new PostId(id));
        if (restored) {
            audit.record(DiscussionsAudit.POST_RESTORED, discussion.orElseThrow(), "");
        }
        return restored;
    }
}
