package org.essaim.web.searches;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.notifications.Rhythm;
import org.essaim.searches.SaveSearch;
import org.essaim.searches.SavedSearches;
import org.essaim.shared.text.Text;
import org.essaim.web.discovery.SearchQuestions;
import org.essaim.web.routes.PageResponse;

/** Keeps the search that the address asks. */
@Named
@RequestScoped
public class SaveSearchPage {

    @Inject
    private SavedSearches searches;

    @Inject
    private SearchQuestions questions;

    @Inject
    private SearchesTurn turn;

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
        name = Text.cut(turn.asName(asked.question()), SaveSearch.LONGEST_NAME);
    }

    /** View action: without a question there is nothing to keep. */
    public void open() {
        if (asked.question().isBlank()) {
            response.redirect("/recherche");
        }
    }

    public void save() {
        turn.attempt(
                () -> searches.save(new SaveSearch(name, asked.question(), asked.newest(), rhythm)),
                "searches.save.done");
    }

    /** In words. */
    public String getQuestion() {
        return turn.inWords(asked.question());
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
