package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.moderation.Measure;
import org.essaim.moderation.Reportable;
import org.essaim.moderation.ReportedThing;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Viewer;

/** Published announcements, for which those answer who wrote them. */
@ApplicationScoped
class AnnouncementReports implements Reportable {

    @Inject
    private Announcements announcements;

    @Inject
    private AnnouncementReading reading;

    @Inject
    private AnnouncementPublishing publishing;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return AnnouncementId.KIND;
    }

    @Override
    public String words() {
        return "announcements.audited.announcement";
    }

    @Override
    public Optional<ReportedThing> seen(long id) {
        return found(id, viewer.current())
                .filter(view -> view.line().isPublished())
                .map(AnnouncementReports::thing);
    }

    /** As who runs its network reads it: who decides on a report reads what it is about. */
    @Override
    public Optional<ReportedThing> standing(long id) {
        return found(id, Viewer.portal()).map(AnnouncementReports::thing);
    }

    private Optional<AnnouncementView> found(long id, Viewer whoever) {
        try {
            return Optional.of(reading.view(new AnnouncementId(id), whoever));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private static ReportedThing thing(AnnouncementView view) {
        return new ReportedThing(
                Markdown.line(view.line().title()),
                view.line().path(),
                Text.beginning(Markdown.wordsAndTargets(view.text()), ReportedThing.LONGEST_EXTRACT),
                view.author() == null ? List.of() : List.of(view.author().id()),
                view.line().isPublished() ? Set.of(Measure.REMOVE) : Set.of());
    }

    @Override
    public void remove(long id, String reason) {
        var announcement = announcements.requireLocked(new AnnouncementId(id));
        if (announcement.isPublished()) {
            announcement.remove(reason, clock.instant());
            announcements.flush();
            audit.record(AuditEntry.of(AnnouncementsAudit.WITHDRAWN, announcement.id())
                    .because(reason));
            publishing.shown(announcement);
        }
    }

    @Override
    public boolean restore(long id) {
        var announcement = announcements.requireLocked(new AnnouncementId(id));
        var restored = announcement.restore(clock.instant());
        announcements.flush();
        publishing.shown(announcement);
        return restored;
    }
}
