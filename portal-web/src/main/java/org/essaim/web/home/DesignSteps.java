package org.essaim.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.UUID;
import org.essaim.shared.constraints.Between;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.text.Longest;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.FormRecords;
import org.essaim.web.forms.FormTurn;
import org.essaim.web.forms.Pressed;
import org.essaim.web.forms.Row;
import org.essaim.web.forms.Rows;
import org.essaim.web.forms.SentForm;
import org.essaim.web.forms.Typed;
import org.essaim.web.tags.Notices;

/** The charter's form of rows: a few steps, which nobody keeps. */
@Named
@RequestScoped
public class DesignSteps {

    /** What is typed. */
    record Form(Rows<Step> steps) {}

    /** A step as it is typed. */
    public record Step(String key, String title, String minutes) implements Row {

        static Step blank() {
            return new Step(UUID.randomUUID().toString().substring(0, 8), "", "10");
        }

        Task task() {
            return new Task(title, Typed.number(minutes));
        }
    }

    /** What it means. */
    record Plan(List<@Valid Task> steps) {}

    /** A step that may stand. */
    record Task(
            @NotBlank(message = "{problem.needed}") @Longest(80)
            String title,

            @Between(least = 1, most = 120) int minutes) {}

    @Inject
    private SentForm sent;

    @Inject
    private FormErrors errors;

    @Inject
    private FormTurn turn;

    @Inject
    private Notices notices;

    private Rows<Step> steps = new Rows<>(List.of(new Step("a", "Observer", "10"), new Step("b", "Mesurer", "10")));

    /** View action of a form that was sent; the page has others. */
    public void act() {
        if (!sent.isWhole() || !FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        steps = FormRecords.read(sent.values(), Form.class).steps();
        var pressed = Pressed.in(sent.values());
        switch (pressed.verb()) {
            case "add" -> add();
            case "up" -> move(pressed.target(), -1, "up", "down");
            case "down" -> move(pressed.target(), 1, "down", "up");
            case "remove" -> remove(pressed.target());
            default -> check();
        }
    }

    private void add() {
        var added = Step.blank();
        steps = steps.with(added);
        turn.tell("design.steps.added", steps.size());
        turn.go("title", added.key());
    }

    /** The focus stays on the button, or goes to the one for the way back when there is no further. */
    private void move(String key, int step, String same, String back) {
        steps = steps.move(key, step);
        steps.position(key).ifPresent(at -> {
            turn.tell("design.steps.moved", at + 1, steps.size());
            turn.go(steps.canMove(at, step) ? same : back, key);
        });
    }

    private void remove(String key) {
        steps = steps.without(key);
        turn.tell("design.steps.removed", steps.size());
        turn.go("add", "");
    }

    private void check() {
        var plan = new Plan(steps.list().stream().map(Step::task).toList());
        if (errors.attempt(() -> Constraints.require(plan))) {
            notices.done("design.form.done");
        }
    }

    public Class<?> getCommand() {
        return Plan.class;
    }

    public List<Step> getSteps() {
        return steps.list();
    }
}
