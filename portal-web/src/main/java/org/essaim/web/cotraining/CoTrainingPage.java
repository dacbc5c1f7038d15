package org.essaim.web.cotraining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.cotraining.CoTrainers;
import org.essaim.cotraining.CoTrainingPlanning;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** What is done with one co-training, from its page. */
@Named
@RequestScoped
public class CoTrainingPage {

    @Inject
    private CoTrainingPlanning planning;

    @Inject
    private CoTrainers trainers;

    @Inject
    private CoTrainingHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private SentForm sent;

    private String trainer;
    private String reason;

    /** Whether a form is being read: its buttons are all there, and the boundary says what is too late. */
    public boolean isReading() {
        return sent.isReading();
    }

    public void publish() {
        act("cotraining.done.published", () -> planning.publish(here.id()));
    }

    public void confirm() {
        act("cotraining.done.confirmed", () -> planning.confirm(here.id()));
    }

    public void report() {
        act("cotraining.done.reported", () -> planning.report(here.id()));
    }

    public void cancel() {
        act("cotraining.done.cancelled", () -> planning.cancel(here.id(), reason));
    }

    public void invite() {
        act("cotraining.done.invited", () -> trainers.invite(here.id(), trainer));
    }

    public void trainMyself() {
        act("cotraining.done.accepted", () -> trainers.trainMyself(here.id()));
    }

    public void accept() {
        act("cotraining.done.accepted", () -> trainers.answer(here.id(), true));
    }

    public void decline() {
        act("cotraining.done.declined", () -> trainers.answer(here.id(), false));
    }

    public void copy() {
        errors.attempt(() -> {
            var copy = planning.copy(here.id());
            notices.done("cotraining.done.copied");
            response.redirect(CoTrainingRoutes.LIST + "/" + copy + "/modifier");
        });
    }

    private void act(String done, Runnable act) {
        errors.attempt(() -> {
            act.run();
            notices.done(done);
            response.redirect(here.path());
        });
        here.forget();
    }

    public int getLongestReason() {
        return CoTrainingPlanning.LONGEST_REASON;
    }

    public String getTrainer() {
        return trainer;
    }

    public void setTrainer(String trainer) {
        this.trainer = trainer;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
