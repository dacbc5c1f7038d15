package org.essaim.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.discussions.DiscussionCare;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** Taking a whole discussion away, for good or until moderators have decided. */
@Named("discussionCarePage")
@RequestScoped
public class CarePage {

    @Inject
    private DiscussionCare care;

    @Inject
    private DiscussionHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private String reason;

    public void remove() {
        act("discussions.done.removedAll", () -> care.removeAll(here.id(), reason));
    }

    public void setAside() {
        act("discussions.done.setAside", () -> care.setAside(here.id(), reason));
    }

    private void act(String done, Runnable act) {
        errors.attempt(() -> {
            act.run();
            notices.done(done);
            response.redirect(here.getPath());
        });
    }

    public int getLongestReason() {
        return DiscussionCare.LONGEST_REASON;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
