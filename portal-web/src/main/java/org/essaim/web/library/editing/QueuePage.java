package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.library.QueueLine;
import org.essaim.library.ScenarioReview;
import org.essaim.shared.lists.Page;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;

/** What waits for a moderator. */
@Named
@RequestScoped
public class QueuePage {

    private static final int SIZE = 20;

    @Inject
    private ScenarioReview review;

    @Inject
    private Lists lists;

    private ListAddress address;
    private Page<QueueLine> lines;

    /** Before the page is written. */
    public void open() {
        address = lists.read("/relectures");
        lines = review.queue(address.slice(SIZE));
        lists.isPast(lines, address);
    }

    public ListAddress getAddress() {
        return address;
    }

    public Page<QueueLine> getLines() {
        return lines;
    }
}
