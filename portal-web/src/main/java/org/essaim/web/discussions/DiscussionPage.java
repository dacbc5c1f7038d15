package org.essaim.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.discussions.DiscussionCare;
import org.essaim.discussions.DiscussionView;
import org.essaim.discussions.DiscussionWriting;
import org.essaim.discussions.Discussions;
import org.essaim.discussions.PostId;
import org.essaim.discussions.ReplyInDiscussion;
import org.essaim.notifications.Following;
import org.essaim.notifications.Thing;
import org.essaim.web.files.FilesField;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** A discussion with its answers, and the form of another one. */
@Named
@RequestScoped
public class DiscussionPage {

    @Inject
    private Discussions discussions;

    @Inject
    private DiscussionWriting writing;

    @Inject
    private DiscussionCare care;

    @Inject
    private Following following;

    @Inject
    private DiscussionHere here;

    @Inject
    private FilesField files;

    @Inject
    private Lists lists;

    @Inject
    private SentForm sent;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private ListAddress address;
    private DiscussionView view;
    private Boolean followed;
    private String text;

    /** View action: the address of one answer leads to its page. */
    public void open() {
        var answer = sent.number("reponse");
        if (answer > 0) {
            leadTo(new PostId(answer));
            return;
        }
        if (!lists.isPast(getView().posts(), getAddress()) && sent.number("citer") > 0) {
            text = discussions.quote(here.id(), new PostId(sent.number("citer")));
        }
    }

    private void leadTo(PostId post) {
        var page = discussions.pageOf(here.id(), post);
        response.redirect(getAddress().at(page) + "#reponse-" + post);
    }

    public void answer() {
        errors.attempt(() -> {
            var post = writing.answer(new ReplyInDiscussion(here.id(), text, files.take()));
            notices.done("discussions.done.answered");
            leadTo(post);
        });
    }

    /** The button says what is done: pinned or not, closed or open. */
    public void take(String care) {
        errors.attempt(() -> {
            switch (care) {
                case "epingler" -> this.care.pin(here.id(), true);
                case "detacher" -> this.care.pin(here.id(), false);
                case "fermer" -> this.care.close(here.id(), true);
                default -> this.care.close(here.id(), false);
            }
            notices.done("discussions.done.cared");
            response.redirect(here.getLine().path());
        });
    }

    /** Read when it is asked for: a form that comes back runs no view action. */
    public DiscussionView getView() {
        if (view == null) {
            view = discussions.discussion(
                    here.id(), getAddress().slice(Discussions.PAGE).page());
            here.require(view.line());
        }
        return view;
    }

    public ListAddress getAddress() {
        if (address == null) {
            address = lists.read(here.getPath() + "/" + here.id());
        }
        return address;
    }

    public boolean isFollowed() {
        if (followed == null) {
            followed = following.things().contains(Thing.of(here.id()));
        }
        return followed;
    }

    /** Whether somebody answers: a form is decoded before anything was read. */
    public boolean isAnswering() {
        return sent.isReading() && FacesContext.getCurrentInstance().isPostback()
                || getView().may().answer();
    }

    /** Whether the viewer looks after it. */
    public boolean isCaring() {
        return sent.isReading() && FacesContext.getCurrentInstance().isPostback()
                || getView().may().care();
    }

    /** What the form fills. */
    public Class<?> getCommand() {
        return ReplyInDiscussion.class;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
