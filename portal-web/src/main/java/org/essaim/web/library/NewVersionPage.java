package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.ScenarioDrafting;
import org.essaim.library.ScenarioView;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.ConflictException;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.NotFoundException;
import org.essaim.web.PageAnswer;

/** Asks once before the next version of a scenario is begun. */
@Named
@RequestScoped
public class NewVersionPage {

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PageAnswer answer;

    private long id;
    private ScenarioView view;

    /** View action. */
    public void open() {
        viewer.current().requireMember();
        if (id <= 0) {
            throw new NotFoundException("problem.status.404");
        }
        view = catalogue.basisOfNext(new ScenarioId(id));
    }

    /** Begins the version and goes on to write it; when one was begun meanwhile, that one. */
    public void begin() {
        try {
            drafting.openNewVersion(new ScenarioId(id));
        } catch (ConflictException e) {
            // Somebody began it meanwhile: that is what was wanted.
        }
        answer.redirect("/scenarios/" + id + "/modifier");
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public ScenarioView getView() {
        return view;
    }

    /** What beginning means, which depends on whether readers see the version it starts from. */
    public String getText() {
        return view.isCurrent() ? "library.newVersion.text" : "library.newVersion.textOther";
    }

    /** Where one goes without beginning. */
    public String getBackPath() {
        return view.isCurrent() ? view.path() : "/mes-scenarios";
    }
}
