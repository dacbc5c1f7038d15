package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.audit.AuditLog;
import org.essaim.discovery.IndexQueue;
import org.essaim.library.content.LibraryAudit;
import org.essaim.library.content.ResourceId;
import org.essaim.moderation.Measure;
import org.essaim.moderation.Reportable;
import org.essaim.moderation.ReportedThing;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;

/** Published resources, for which those answer who added them. */
@ApplicationScoped
class ResourceReports implements Reportable {

    private static final String RESOURCE = "select title, description, state, owner_id from resource"
            + " where id = :id and state in ('PUBLISHED', 'WITHDRAWN')";

    private record Line(String title, String description, ResourceState state, MemberId ownerId) {

        boolean isPublished() {
            return state == ResourceState.PUBLISHED;
        }
    }

    @Inject
    private Resources resources;

    @Inject
    private AuditLog audit;

    @Inject
    private IndexQueue index;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return ResourceId.KIND;
    }

    @Override
    public String words() {
        return "library.audited.resource";
    }

    @Override
    public Optional<ReportedThing> seen(long id) {
        return line(id).filter(Line::isPublished).map(line -> thing(id, line));
    }

    @Override
    public Optional<ReportedThing> standing(long id) {
        return line(id).map(line -> thing(id, line));
    }

    private Optional<Line> line(long id) {
        return sql.statement(RESOURCE).with("id", id).find(Line.class);
    }

    private static ReportedThing thing(long id, Line line) {
        return new ReportedThing(
                Markdown.line(line.title()),
                new ResourceId(id).path(line.title()),
                Text.beginning(Markdown.wordsAndTargets(line.description()), ReportedThing.LONGEST_EXTRACT),
                line.ownerId() == null ? List.of() : List.of(line.ownerId()),
                line.isPublished() ? Set.of(Measure.REMOVE) : Set.of());
    }

    @Override
    public void remove(long id, String reason) {
        var resource = resources.requireLocked(new ResourceId(id));
        resource.withdraw(reason, clock.instant());
        changed(resource, LibraryAudit.RESOURCE_WITHDRAWN, reason);
    }

    @Override
    public boolean restore(long id) {
        var resource = resources.requireLocked(new ResourceId(id));
        if (resource.state() != ResourceState.WITHDRAWN) {
            return false;
        }
        resource.restore();
        changed(resource, LibraryAudit.RESOURCE_RESTORED, "");
        return true;
    }

    private void changed(Resource resource, LibraryAudit action, String reason) {
        resources.flush();
        audit.record(action, resource.id(), reason);
        index.changed(ResourceDocuments.KIND, resource.id().value());
    }
}
