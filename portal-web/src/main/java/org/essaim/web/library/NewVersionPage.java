package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.ScenarioDrafting;
import org.essaim.library.ScenarioView;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.routes.PageResponse;
import org.omnifaces.cdi.Param;

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
    private PageResponse response;

    /** Of the address: needed also when a form is only shown again. */
    @Inject
    @Param
    private Long id;

    private ScenarioView view;

    /** View action. */
    public void open() {
        viewer.current().requireMember();
        if (id == null || id <= 0) {
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
        response.redirect("/scenarios/" + id + "/modifier");
    }

    /** Read when it is asked for: a form that is only shown again runs no view action. */
    public ScenarioView getView() {
        if (view == null) {
            open();
        }
        return view;
    }

    /** What beginning means, which depends on whether readers see the version it starts from. */
    public String getText() {
        return getView().isCurrent() ? "library.newVersion.text" : "library.newVersion.textOther";
    }

    /** Where one goes without beginning. */
    public String getBackPath() {
        return getView().isCurrent() ? getView().path() : "/mes-scenarios";
    }
}
