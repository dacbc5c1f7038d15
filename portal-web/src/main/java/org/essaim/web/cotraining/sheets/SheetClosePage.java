package org.essaim.web.cotraining.sheets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.essaim.cotraining.sheets.Presence;
import org.essaim.cotraining.sheets.SheetClosing;
import org.essaim.cotraining.sheets.SheetKeeping;
import org.essaim.cotraining.sheets.SheetPreview;
import org.essaim.cotraining.sheets.SheetView;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** Closing a sheet: what follows is told before. */
@Named
@RequestScoped
public class SheetClosePage {

    @Inject
    private SheetKeeping keeping;

    @Inject
    private SheetClosing closing;

    @Inject
    private SheetHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private SentForm sent;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private SheetView view;
    private SheetPreview preview;
    private Presence rest;
    private boolean subsidized;

    /** View action: what cannot be closed has its page alone. */
    public void open() {
        getPreview();
    }

    public void close() {
        if (errors.attempt(() -> closing.close(here.half(), Optional.ofNullable(rest), subsidized))) {
            notices.done(getPreview().last() ? "cotraining.done.sheetClosedLast" : "cotraining.done.sheetClosed");
            response.redirect(getView().head().path());
        }
    }

    public boolean isReading() {
        return sent.isReading();
    }

    /** Needed before a form is decoded as well. */
    public SheetView getView() {
        if (view == null) {
            view = keeping.sheet(here.half());
            here.require(view.head());
        }
        return view;
    }

    public SheetPreview getPreview() {
        if (preview == null) {
            getView();
            preview = closing.preview(here.half());
        }
        return preview;
    }

    public List<Presence> getStates() {
        return List.of(Presence.ABSENT, Presence.EXCUSED, Presence.PRESENT);
    }

    public Presence getRest() {
        return rest;
    }

    public void setRest(Presence rest) {
        this.rest = rest;
    }

    public boolean isSubsidized() {
        return subsidized;
    }

    public void setSubsidized(boolean subsidized) {
        this.subsidized = subsidized;
    }
}
