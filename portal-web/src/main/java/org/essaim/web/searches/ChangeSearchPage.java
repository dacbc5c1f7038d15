package org.essaim.web.searches;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.searches.Rhythm;
import org.essaim.searches.SavedSearchId;
import org.essaim.searches.SavedSearches;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.discovery.SearchQuestions;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** Another name, another rhythm. */
@Named
@RequestScoped
public class ChangeSearchPage {

    @Inject
    private SavedSearches searches;

    @Inject
    private SearchQuestions questions;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    /** Of the address: needed also when the form is only shown again. */
    @Inject
    @Param
    private Long id;

    private String name;
    private Rhythm rhythm;

    /** View action. */
    public void open() {
        if (id == null) {
            response.redirect(SearchesRoutes.MINE);
            return;
        }
        var search = searches.one(new SavedSearchId(id));
        name = search.name();
        rhythm = search.rhythm();
    }

    public void change() {
        errors.attempt(() -> {
            searches.change(new SavedSearchId(id), name, rhythm);
            notices.done("searches.change.done");
            response.redirect(SearchesRoutes.MINE);
        });
    }

    /** In words; empty when there is none. */
    public String getQuestion() {
        return id == null
                ? ""
                : questions.inWords(
                        searches.one(new SavedSearchId(id)).question(),
                        viewer.current().locale());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Rhythm getRhythm() {
        return rhythm;
    }

    public void setRhythm(Rhythm rhythm) {
        this.rhythm = rhythm;
    }
}
