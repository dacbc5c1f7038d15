package org.essaim.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.discussions.BeginDiscussion;
import org.essaim.discussions.DiscussionWriting;
import org.essaim.web.files.FilesField;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** The form of a new discussion. */
@Named("beginDiscussionPage")
@RequestScoped
public class BeginPage {

    @Inject
    private DiscussionWriting writing;

    @Inject
    private DiscussionHere here;

    @Inject
    private FilesField files;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private String title;
    private String text;

    public void begin() {
        errors.attempt(() -> {
            var id = writing.begin(new BeginDiscussion(here.network(), title, text, files.take()));
            notices.done("discussions.done.begun");
            response.redirect(here.getPath() + "/" + id);
        });
    }

    /** What the form fills. */
    public Class<?> getCommand() {
        return BeginDiscussion.class;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
