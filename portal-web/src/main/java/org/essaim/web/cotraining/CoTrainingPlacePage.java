package org.essaim.web.cotraining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.cotraining.CoTrainingPlaces;
import org.essaim.cotraining.CoTrainingStanding;
import org.essaim.cotraining.Registering;
import org.essaim.cotraining.RegistrationState;
import org.essaim.cotraining.WantPlace;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** The viewer's place in a co-training: on its page, and on the page to which letters lead. */
@Named
@RequestScoped
public class CoTrainingPlacePage {

    @Inject
    private Registering registering;

    @Inject
    private CoTrainingPlaces places;

    @Inject
    private CoTrainingHere here;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private SentForm sent;

    private CoTrainingStanding standing;
    private String needs;
    private String reason;

    public void register() {
        var approval = getStanding().approval();
        act(
                approval ? "cotraining.done.asked" : "cotraining.done.registered",
                () -> registering.register(here.id(), new WantPlace(needs)));
    }

    public void waitFor() {
        act("cotraining.done.waiting", () -> registering.waitFor(here.id(), new WantPlace(needs)));
    }

    public void accept() {
        act("cotraining.done.registered", () -> registering.accept(here.id()));
    }

    public void decline() {
        act("cotraining.done.declinedPlace", () -> registering.decline(here.id()));
    }

    public void cancel() {
        act("cotraining.done.givenBack", () -> registering.cancel(here.id(), reason));
    }

    private void act(String done, Runnable act) {
        errors.attempt(() -> {
            act.run();
            notices.done(done);
            response.redirect(here.path());
        });
        standing = null;
        here.forget();
    }

    public CoTrainingStanding getStanding() {
        if (standing == null) {
            standing = places.standing(here.id());
        }
        return standing;
    }

    public boolean isSignedIn() {
        return viewer.current().isSignedIn();
    }

    /** Whether a form is being read: its buttons are all there, and the boundary says what is too late. */
    private boolean isReading() {
        return isSignedIn() && sent.isReading();
    }

    public boolean isRegistering() {
        return isReading() || isSignedIn() && getStanding().mayRegister();
    }

    public boolean isWaiting() {
        return isReading() || isSignedIn() && getStanding().mayWait();
    }

    public boolean isAnswering() {
        return isReading() || getStanding().mayCancel() && getStanding().is(RegistrationState.OFFERED);
    }

    public boolean isCancelling() {
        return isReading() || getStanding().mayCancel() && !getStanding().is(RegistrationState.OFFERED);
    }

    /** Whether there is anything to press. */
    public boolean isFormed() {
        return isRegistering() || isWaiting() || isAnswering() || isCancelling();
    }

    public Class<?> getCommand() {
        return WantPlace.class;
    }

    public int getLongestReason() {
        return Registering.LONGEST_REASON;
    }

    public String getNeeds() {
        return needs;
    }

    public void setNeeds(String needs) {
        this.needs = needs;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
