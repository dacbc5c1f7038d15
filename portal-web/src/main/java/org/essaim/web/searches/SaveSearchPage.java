package org.essaim.web.searches;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.searches.Rhythm;
import org.essaim.searches.SaveSearch;
import org.essaim.searches.SavedSearches;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.discovery.SearchQuestions;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** Keeps the search that the address asks. */
@Named
@RequestScoped
public class SaveSearchPage {

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

    @Inject
    private ExternalContext context;

    private SearchQuestions.Asked asked;
    private String name;
    private Rhythm rhythm = Rhythm.WEEKLY;

    @PostConstruct
    void read() {
        asked = questions.read(context.getRequestParameterValuesMap());
        name = Text.cut(questions.asName(asked.question(), viewer.current().locale()), SaveSearch.LONGEST_NAME);
    }

    /** View action: without a question there is nothing to keep. */
    public void open() {
        if (asked.question().isBlank()) {
            response.redirect("/recherche");
        }
    }

    public void save() {
        errors.attempt(() -> {
            searches.save(new SaveSearch(name, asked.question(), asked.newest(), rhythm));
            notices.done("searches.save.done");
            response.redirect(SearchesRoutes.MINE);
        });
    }

    /** In words. */
    public String getQuestion() {
        return questions.inWords(asked.question(), viewer.current().locale());
    }

    /** Back to the answers. */
    public String getBack() {
        return asked.newest();
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
