package org.essaim.library.resources;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.audit.AuditLog;
import org.essaim.discovery.IndexQueue;
import org.essaim.files.FileIntake;
import org.essaim.files.Upload;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.library.content.LibraryAudit;
import org.essaim.library.content.LibraryScopes;
import org.essaim.library.content.Reason;
import org.essaim.library.content.ResourceId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.vocabulary.Vocabularies;

/** Adding and changing resources; errors come as InvalidException with the components of {@link ResourceContent}. */
@Stateless
@OpenTo(value = Caller.MEMBER, scopes = LibraryScopes.WRITE)
public class ResourceEditing {

    private static final String FILE = "file";

    @Inject
    private Resources resources;

    @Inject
    private ResourceReading reading;

    @Inject
    private ResourcePolicy policy;

    @Inject
    private FileIntake files;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private MemberDirectory members;

    @Inject
    private AuditLog audit;

    @Inject
    private IndexQueue index;

    @Inject
    private Clock clock;

    /** Adds a link, a video or a text: seen by its owner until it is published. */
    @Once
    public ResourceId add(ResourceContent content) {
        var owner = policy.requireWriter();
        if (content.kind() == ResourceKind.FILE) {
            throw new InvalidException(FILE, "library.problem.fileMissing");
        }
        return keep(owner, content, null);
    }

    /** Adds a file; the field of what is wrong with it is {@code file}. */
    @Once
    public ResourceId add(ResourceContent content, Upload file) {
        var owner = policy.requireWriter();
        if (content.kind() != ResourceKind.FILE) {
            return add(content);
        }
        requireValid(content);
        return keep(owner, content, files.take(file, owner, FILE));
    }

    private ResourceId keep(MemberId owner, ResourceContent content, String file) {
        requireValid(content);
        var resource = new Resource(owner, signed(content, owner), file, clock.instant());
        resources.add(resource);
        changed(resource.id());
        return resource.id();
    }

    /** Without authors, it is signed by who added it. */
    private ResourceContent signed(ResourceContent content, MemberId owner) {
        var name = members.authors(List.of(owner)).get(owner);
        return content.authors().isEmpty() && name != null && name.isNamed()
                ? content.by(List.of(name.name()))
                : content;
    }

    /** Ends of file names that are accepted, such as {@code pdf}. */
    public Set<String> acceptedFiles() {
        return FileIntake.accepted();
    }

    /** Before a file arrives: whether the viewer may add a resource, or change this one. */
    public void requireEditor(Optional<ResourceId> id) {
        policy.requireWriter();
        id.map(resources::require).ifPresent(policy::requireEditor);
    }

    /** To be changed, for its owner and moderators. */
    public ResourceForm form(ResourceId id) {
        var resource = resources.require(id);
        policy.requireEditor(resource);
        return new ResourceForm(
                id, resource.rowVersion(), resource.state(), resource.content(), reading.fileName(resource.file()));
    }

    /** Changes it; ConflictException when it was changed elsewhere since {@code expectedVersion}. */
    public void change(ResourceId id, long expectedVersion, ResourceContent content) {
        var resource = requireSame(id, expectedVersion);
        var kept = content.of(resource.kind());
        requireValid(kept);
        resource.change(signed(kept, resource.owner()), clock.instant());
        resources.flush();
        noteForOthers(LibraryAudit.RESOURCE_CHANGED, resource, "");
        changed(id);
    }

    /** Puts another file in place of the present one. */
    public void replaceFile(ResourceId id, long expectedVersion, Upload file) {
        var resource = requireSame(id, expectedVersion);
        if (resource.kind() != ResourceKind.FILE) {
            throw new InvalidException(FILE, "library.problem.fileMissing");
        }
        var former = resource.file();
        var now = clock.instant();
        resource.replaceFile(files.take(file, resource.owner(), FILE), now);
        resources.flush();
        files.forget(former);
        noteForOthers(LibraryAudit.RESOURCE_CHANGED, resource, "");
        changed(id);
    }

    /** Shows it to everyone. */
    @Once
    public void publish(ResourceId id) {
        var resource = resources.requireLocked(id);
        policy.requireEditor(resource);
        resource.publish(clock.instant());
        resources.flush();
        noteForOthers(LibraryAudit.RESOURCE_PUBLISHED, resource, "");
        changed(id);
    }

    /** Withdraws it, with a reason that readers see; a draft that nothing uses is deleted. */
    @Once
    public void withdraw(ResourceId id, String reason) {
        var resource = resources.requireLocked(id);
        policy.requireEditor(resource);
        if (resource.state() == ResourceState.DRAFT && !resources.isUsed(resource)) {
            resources.delete(resource);
        } else {
            resource.withdraw(Reason.require(reason), clock.instant());
            resources.flush();
        }
        noteForOthers(LibraryAudit.RESOURCE_WITHDRAWN, resource, reason);
        changed(id);
    }

    /** By a moderator: it is published again. */
    @Once
    @OpenTo(value = Caller.MODERATOR, scopes = LibraryScopes.WRITE)
    public void restore(ResourceId id) {
        policy.requireModerator();
        resources.requireLocked(id).restore();
        resources.flush();
        audit.record(LibraryAudit.RESOURCE_RESTORED, id, "");
        changed(id);
    }

    /** Owners at their own work are nobody in charge. */
    private void noteForOthers(LibraryAudit action, Resource resource, String reason) {
        if (!policy.current().is(resource.owner())) {
            audit.record(action, resource.id(), reason);
        }
    }

    private Resource requireSame(ResourceId id, long expectedVersion) {
        var resource = resources.requireLocked(id);
        policy.requireEditor(resource);
        if (resource.rowVersion() != expectedVersion) {
            throw new ConflictException("library.problem.resourceChanged");
        }
        return resource;
    }

    private void requireValid(ResourceContent content) {
        var violations = ResourceRules.broken(
                content, (kind, code) -> vocabularies.find(kind, code).isPresent());
        if (!violations.isEmpty()) {
            throw new InvalidException(violations);
        }
    }

    private void changed(ResourceId id) {
        index.changed(ResourceDocuments.KIND, id.value());
    }
}
