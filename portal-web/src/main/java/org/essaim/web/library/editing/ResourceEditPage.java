package org.essaim.web.library.editing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.essaim.files.Upload;
import org.essaim.library.content.ResourceId;
import org.essaim.library.resources.ResourceEditing;
import org.essaim.library.resources.ResourceForm;
import org.essaim.library.resources.ResourceKind;
import org.essaim.library.resources.ResourceState;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** Adding and changing a resource. */
@Named
@RequestScoped
public class ResourceEditPage {

    @Inject
    private ResourceEditing editing;

    @Inject
    private Attachment attachment;

    @Inject
    private SentForm sent;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Settings settings;

    private final ResourceFields fields = new ResourceFields();
    private long id;
    private long version;
    private ResourceKind kind = ResourceKind.LINK;
    private ResourceForm present;
    private Part file;
    private boolean conflict;

    @PostConstruct
    void read() {
        id = sent.number("id");
        kind = sent.values().choice("nature", ResourceKind.class, ResourceKind.LINK);
    }

    /** Before the page is written. */
    public void open() {
        if (FacesContext.getCurrentInstance().getResponseComplete()) {
            return;
        }
        viewer.current().requireMember();
        if (id > 0) {
            present = editing.form(new ResourceId(id));
            kind = present.content().kind();
            if (!FacesContext.getCurrentInstance().isPostback()) {
                version = present.rowVersion();
                fields.fill(present.content());
            }
        }
    }

    public void save() {
        errors.attempt(() -> {
            if (isNew()) {
                add();
            } else {
                change();
                notices.done("editing.done.resourceChanged");
                response.redirect(path());
            }
        });
    }

    /** Saves what is typed in place of what somebody else saved in between, after the person was warned. */
    public void overwrite() {
        errors.attempt(() -> version = editing.form(new ResourceId(id)).rowVersion());
        save();
    }

    public void publish() {
        errors.attempt(() -> {
            var resource = isNew() ? create() : change();
            editing.publish(resource);
            notices.done("editing.done.resourcePublished");
            response.redirect(resource.path(fields.getTitle()));
        });
    }

    public void restore() {
        errors.attempt(() -> {
            editing.restore(new ResourceId(id));
            notices.done("editing.done.resourcePublished");
            response.redirect(path());
        });
    }

    private void add() {
        var resource = create();
        if (attachment.isWanted()) {
            attachment.attach(resource, fields.getTitle());
        } else {
            notices.done("editing.done.resourceAdded", fields.getTitle());
            response.redirect(resource.path(fields.getTitle()));
        }
    }

    private ResourceId create() {
        var content = fields.content(kind);
        if (kind != ResourceKind.FILE) {
            return editing.add(content);
        }
        if (file == null || file.getSize() == 0) {
            throw new InvalidException("file", "editing.problem.file");
        }
        try (var bytes = file.getInputStream()) {
            return editing.add(content, new Upload(file.getSubmittedFileName(), bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ResourceId change() {
        var resource = new ResourceId(id);
        try {
            editing.change(resource, version, fields.content(kind));
        } catch (ConflictException e) {
            conflict = true;
            throw e;
        }
        version = editing.form(resource).rowVersion();
        if (kind == ResourceKind.FILE && file != null && file.getSize() > 0) {
            try (var bytes = file.getInputStream()) {
                editing.replaceFile(resource, version, new Upload(file.getSubmittedFileName(), bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return resource;
    }

    private String path() {
        return new ResourceId(id).path(fields.getTitle());
    }

    /** Number of the resource, 0 for a new one. */
    public long getId() {
        return id;
    }

    public boolean isNew() {
        return id == 0;
    }

    public boolean isDraft() {
        return present == null || present.state() == ResourceState.DRAFT;
    }

    public boolean isWithdrawn() {
        return sent.isReading() || present != null && present.state() == ResourceState.WITHDRAWN;
    }

    /** Name of the present file, empty when there is none. */
    public String getFileName() {
        return present == null ? "" : present.fileName();
    }

    /** Most bytes of a file. */
    public long getMaxUpload() {
        return settings.maxUpload();
    }

    /** The same in megabytes, as the setting has it. */
    public long getMaxMegabytes() {
        return settings.maxUpload() / (1024 * 1024);
    }

    /** Whether somebody changed the resource since the form was filled. */
    public boolean isConflict() {
        return sent.isReading() || conflict;
    }

    /** Where one goes without saving. */
    public String getBackPath() {
        if (attachment.isWanted()) {
            return attachment.path();
        }
        return isNew()
                ? "/mes-ressources"
                : new ResourceId(id).path(present.content().title());
    }

    public ResourceFields getFields() {
        return fields;
    }

    public ResourceKind getKind() {
        return kind;
    }

    /** Row version that the form was filled from. */
    public long getVersion() {
        return version;
    }

    public void setVersion(long version) {
        this.version = version;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
