package org.essaim.web.searches;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.notifications.Rhythm;
import org.essaim.searches.SavedSearchId;
import org.essaim.searches.SavedSearches;
import org.omnifaces.cdi.Param;

/** Another name, another rhythm. */
@Named
@RequestScoped
public class ChangeSearchPage {

    @Inject
    private SavedSearches searches;

    @Inject
    private SearchesTurn turn;

    /** Of the address: needed also when the form is only shown again. */
    @Inject
    @Param
    private Long id;

    private String name;
    private Rhythm rhythm;

    /** View action. */
    public void open() {
        if (id == null) {
            turn.toList();
            return;
        }
        var search = searches.one(new SavedSearchId(id));
        name = search.name();
        rhythm = search.rhythm() == Rhythm.NOW ? Rhythm.DAILY : search.rhythm();
    }

    public void change() {
        turn.attempt(() -> searches.change(new SavedSearchId(id), name, rhythm), "searches.change.done");
    }

    /** In words; empty when there is none. */
    public String getQuestion() {
        return id == null
                ? ""
                : turn.inWords(searches.one(new SavedSearchId(id)).question());
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
