package org.essaim.web.searches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.discovery.Question;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.discovery.SearchQuestions;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** What the pages of kept searches have in common: a question in words, and the way back to the list. */
@ApplicationScoped
class SearchesTurn {

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

    /** Does it, says so, and leads to the list; what is refused is shown with the form. */
    void attempt(Runnable act, String done) {
        errors.attempt(() -> {
            act.run();
            notices.done(done);
            toList();
        });
    }

    void toList() {
        response.redirect(SearchesRoutes.MINE);
    }

    String inWords(Question question) {
        return questions.inWords(question, viewer.current().locale());
    }

    /** As a search is called that nobody named otherwise. */
    String asName(Question question) {
        return questions.asName(question, viewer.current().locale());
    }
}
