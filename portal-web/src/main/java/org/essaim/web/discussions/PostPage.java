package org.essaim.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.discussions.ChangePost;
import org.essaim.discussions.DiscussionCare;
import org.essaim.discussions.DiscussionWriting;
import org.essaim.discussions.Discussions;
import org.essaim.discussions.PostView;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** One post by itself: its author changes, adds to or removes it; those in charge remove it with a reason. */
@Named
@RequestScoped
public class PostPage {

    @Inject
    private Discussions discussions;

    @Inject
    private DiscussionWriting writing;

    @Inject
    private DiscussionCare care;

    @Inject
    private DiscussionHere here;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private SentForm sent;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private String text;
    private String reason;
    private PostView view;

    /** View action, also when the form comes back: what is not for the viewer has no page. */
    public void open() {
        var mayChange = getView().post().may().change();
        if (mayChange && !FacesContext.getCurrentInstance().isPostback()) {
            text = view.text();
        }
    }

    public void change() {
        act("discussions.done.changed", () -> writing.change(new ChangePost(here.post(), text)));
    }

    public void add() {
        act("discussions.done.added", () -> writing.add(new ChangePost(here.post(), text)));
    }

    public void remove() {
        act("discussions.done.removed", () -> {
            if (isOwn()) {
                writing.remove(here.post());
            } else {
                care.remove(here.post(), reason);
            }
        });
    }

    private void act(String done, Runnable act) {
        errors.attempt(() -> {
            var path = getView().discussion().path();
            act.run();
            notices.done(done);
            response.redirect(path + "?reponse=" + here.post());
        });
    }

    public PostView getView() {
        if (view == null) {
            view = discussions.post(here.post());
            here.require(view.discussion());
        }
        return view;
    }

    public boolean isOwn() {
        return viewer.current().is(getView().post().authorId());
    }

    /** Buttons and fields are decoded before anything was read. */
    public boolean isChangeable() {
        return sent.isReading() || getView().post().may().change();
    }

    public boolean isAddable() {
        return sent.isReading() || getView().post().may().add();
    }

    public boolean isRemovable() {
        return sent.isReading() || getView().post().may().remove();
    }

    public int getLongestReason() {
        return DiscussionCare.LONGEST_REASON;
    }

    /** What the form fills. */
    public Class<?> getCommand() {
        return ChangePost.class;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
