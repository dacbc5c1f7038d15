package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.essaim.library.imports.ImportId;
import org.essaim.library.imports.ImportProgress;
import org.essaim.library.imports.Imports;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.Page;
import org.essaim.web.FormErrors;
import org.essaim.web.PageAnswer;
import org.essaim.web.Texts;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;
import org.essaim.web.tags.Notices;

/** Imports in bulk: the list, and one of them closely. */
@Named
@RequestScoped
public class ImportsPage {

    /** Request attribute of the servlet that receives a file: what was wrong with it. */
    static final String PROBLEM = ImportsPage.class.getName();

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
    private PageAnswer answer;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Asked asked;

    @Inject
    private Lists lists;

    private ListAddress address;
    private Page<ImportProgress> list;
    private ImportProgress current;

    /** Before the page is written. */
    public void open() {
        if (FacesContext.getCurrentInstance().getResponseComplete()) {
            return;
        }
        address = lists.read("/administration/imports");
        list = imports.list(address.slice(SIZE));
        if (lists.isPast(list, address)) {
            return;
        }
        var chosen = asked.number("import");
        if (chosen > 0) {
            current = imports.progress(new ImportId(chosen));
        } else if (!list.items().isEmpty()) {
            current = imports.progress(list.items().get(0).id());
        }
    }

    public void cancel() {
        errors.attempt(() -> {
            var chosen = new ImportId(Math.max(1, asked.number("import")));
            imports.cancel(chosen);
            notices.done("editing.done.importCancelled");
            answer.redirect("/administration/imports?import=" + chosen);
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
        return asked.isReading() || current != null;
    }

    public boolean isRunning() {
        return asked.isReading() || current != null && !current.state().isOver();
    }

    /** What was wrong with the file that was sent, empty when nothing was. */
    public String getProblem() {
        var problem = request.getAttribute(PROBLEM);
        return problem == null ? "" : problem.toString();
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
