package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.essaim.library.imports.ImportFile;
import org.essaim.library.imports.ImportId;
import org.essaim.library.imports.ImportProgress;
import org.essaim.library.imports.Imports;
import org.essaim.shared.lists.Page;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.essaim.web.words.Texts;

/** Imports in bulk: the list, and one of them closely. */
@Named
@RequestScoped
public class ImportsPage {

    private static final int SIZE = 20;

    @Inject
    private Imports imports;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private SentForm sent;

    @Inject
    private Lists lists;

    private ListAddress address;
    private Page<ImportProgress> list;
    private ImportProgress current;
    private Part file;
    private boolean rehearsal;

    /** Before the page is written. */
    public void open() {
        if (FacesContext.getCurrentInstance().getResponseComplete()) {
            return;
        }
        address = lists.read("/administration/imports");
        var chosen = sent.number("import");
        if (chosen > 0) {
            current = imports.progress(new ImportId(chosen));
        }
        list = imports.list(address.slice(SIZE));
        if (lists.isPast(list, address)) {
            return;
        }
        if (current == null && !list.items().isEmpty()) {
            current = imports.progress(list.items().get(0).id());
        }
    }

    /** Imports the file that was sent. */
    public void start() {
        errors.attempt(() -> {
            if (file == null || file.getSize() == 0 || !isLines(file.getSubmittedFileName())) {
                throw new InvalidException("file", "editing.problem.importFile");
            }
            try (var lines = file.getInputStream()) {
                var sent = new ImportFile(file.getSubmittedFileName(), rehearsal, lines);
                response.redirect("/administration/imports?import=" + imports.start(sent));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static boolean isLines(String name) {
        var lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".ndjson") || lower.endsWith(".jsonl");
    }

    public void cancel() {
        errors.attempt(() -> {
            var chosen = new ImportId(Math.max(1, sent.number("import")));
            imports.cancel(chosen);
            notices.done("editing.done.importCancelled");
            response.redirect("/administration/imports?import=" + chosen);
        });
    }

    public ListAddress getAddress() {
        return address;
    }

    public Page<ImportProgress> getList() {
        return list;
    }

    /** The import that is shown closely, or null. */
    public ImportProgress getCurrent() {
        return current;
    }

    /** Whether one is shown closely. */
    public boolean isChosen() {
        return sent.isReading() || current != null;
    }

    public boolean isRunning() {
        return sent.isReading() || current != null && !current.state().isOver();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    /** Whether nothing shall be kept. */
    public boolean isRehearsal() {
        return rehearsal;
    }

    public void setRehearsal(boolean rehearsal) {
        this.rehearsal = rehearsal;
    }

    /** « Import 12 : ressources.ndjson ». */
    public String name(ImportProgress progress) {
        var number = Texts.text(viewer.current().locale(), "editing.imports.number", progress.id());
        return progress.fileName().isEmpty()
                ? number
                : Texts.text(viewer.current().locale(), "editing.imports.named", number, progress.fileName());
    }

    /** What was wrong with a line. */
    public String text(ImportProgress.LineError error) {
        return Texts.text(
                viewer.current().locale(), error.messageKey(), error.arguments().toArray());
    }

    /** Why the import failed. */
    public String getFailure() {
        return Texts.text(viewer.current().locale(), current.messageKey());
    }
}
