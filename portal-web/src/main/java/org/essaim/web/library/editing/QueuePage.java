package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.library.QueueLine;
import org.essaim.library.ScenarioReview;
import org.essaim.shared.Page;

/** What waits for a moderator. */
@Named
@RequestScoped
public class QueuePage {

    @Inject
    private ScenarioReview review;

    @Inject
    private Asked asked;

    private Page<QueueLine> lines;

    /** Before the page is written. */
    public void open() {
        lines = review.queue(asked.page());
    }

    public Page<QueueLine> getLines() {
        return lines;
    }
}
