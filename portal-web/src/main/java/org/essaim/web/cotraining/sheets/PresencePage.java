package org.essaim.web.cotraining.sheets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.cotraining.sheets.CheckingIn;
import org.essaim.cotraining.sheets.OwnPresence;
import org.essaim.cotraining.sheets.SheetHead;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.omnifaces.cdi.Param;

/** The page on which one says that one is there, and the half-days that have one now. */
@Named
@RequestScoped
public class PresencePage {

    @Inject
    private CheckingIn checkingIn;

    @Inject
    private SheetHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private SentForm sent;

    @Inject
    private PageResponse response;

    /** As the QR code brings it. */
    @Inject
    @Param(name = "code")
    private String brought;

    private OwnPresence own;
    private String code;
    private List<SheetHead> now;

    /** View action. */
    public void open() {
        getOwn();
        if (code == null) {
            code = brought;
        }
    }

    public void checkIn() {
        if (errors.attempt(() -> checkingIn.checkIn(here.half(), code))) {
            response.redirect(getOwn().head().presencePath());
        }
    }

    public OwnPresence getOwn() {
        if (own == null) {
            own = checkingIn.mine(here.half());
        }
        return own;
    }

    public boolean isReading() {
        return sent.isReading();
    }

    /** Half-days to which the viewer can say now that they are there, and has not. */
    public List<SheetHead> getNow() {
        if (now == null) {
            now = checkingIn.now();
        }
        return now;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
