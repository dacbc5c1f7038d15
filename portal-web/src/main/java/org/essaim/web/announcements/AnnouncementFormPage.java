package org.essaim.web.announcements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.essaim.announcements.AnnouncementWriting;
import org.essaim.announcements.WriteAnnouncement;
import org.essaim.files.FileId;
import org.essaim.networks.ShownTo;
import org.essaim.web.files.FilesField;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SeenForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** The form of an announcement, new or changed. */
@Named
@RequestScoped
public class AnnouncementFormPage {

    @Inject
    private AnnouncementWriting writing;

    @Inject
    private AnnouncementsHere here;

    @Inject
    private FilesField files;

    @Inject
    private FormErrors errors;

    @Inject
    private SeenForm seen;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private String title;
    private String text;
    private ShownTo shownTo = ShownTo.MEMBERS;
    private boolean replies = true;
    private boolean again;

    /** View action of the form of an announcement that is there. */
    public void fill() {
        var said = writing.said(here.id());
        title = said.title();
        text = said.text();
        shownTo = said.shownTo();
        replies = said.replies();
        seen.begin(said);
    }

    /** What is written is looked at before it is sent. */
    public void write() {
        errors.attempt(() -> {
            var id = writing.write(here.network(), command(files.take()));
            notices.done("announcements.done.written");
            response.redirect(here.getPath() + "/" + id + "/envoi");
        });
    }

    public void change() {
        errors.attempt(() -> {
            var before = here.getAnnouncement();
            writing.change(here.id(), seen.seen(), command(files.take(before.files())), again);
            notices.done(again ? "announcements.done.toldAgain" : "announcements.done.changed");
            response.redirect(here.getPath() + "/" + here.id() + (before.line().isToCome() ? "/envoi" : ""));
        });
        here.forget();
    }

    private WriteAnnouncement command(List<FileId> asked) {
        return new WriteAnnouncement(title, text, shownTo, replies, asked);
    }

    public Class<?> getCommand() {
        return WriteAnnouncement.class;
    }

    public List<ShownTo> getShownTos() {
        return Arrays.asList(ShownTo.values());
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

    public ShownTo getShownTo() {
        return shownTo;
    }

    public void setShownTo(ShownTo shownTo) {
        this.shownTo = shownTo;
    }

    public boolean isReplies() {
        return replies;
    }

    public void setReplies(boolean replies) {
        this.replies = replies;
    }

    public boolean isAgain() {
        return again;
    }

    public void setAgain(boolean again) {
        this.again = again;
    }
}
