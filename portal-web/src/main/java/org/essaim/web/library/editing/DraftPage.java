package org.essaim.web.library.editing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.library.CoAuthoring;
import org.essaim.library.DraftView;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.ScenarioDrafting;
import org.essaim.library.VersionState;
import org.essaim.library.merging.Part;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.FormTurn;
import org.essaim.web.forms.Pressed;
import org.essaim.web.forms.SaveStatus;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** The editor: opens a draft, does what its buttons ask for, hands it to the moderators. */
@Named("draftPage")
@RequestScoped
public class DraftPage {

    private static final String ALL = "*";

    /** What a script leaves as it is while one types, unless there is something of others to show. */
    private static final List<String> FILLED = List.of("about", "plan", "needs");

    @Inject
    private EditedDraft draft;

    @Inject
    private FormTurn turn;

    @Inject
    private FormErrors errors;

    @Inject
    private SentForm sent;

    @Inject
    private PlanEditing planning;

    @Inject
    private Picking picking;

    @Inject
    private CoAuthors coAuthors;

    @Inject
    private ScenarioDrafting drafting;

    @Inject
    private CoAuthoring coAuthoring;

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private PageResponse response;

    @Inject
    private Notices notices;

    private DraftView view;
    private boolean discarding;

    /** View action of a first visit. */
    public void open() {
        try {
            view = drafting.draft(draft.getId());
            draft.fill(view);
        } catch (NotFoundException e) {
            if (!mayBegin()) {
                throw e;
            }
            response.redirect("/scenarios/" + draft.getId() + "/nouvelle-version");
        }
    }

    /** Authors of a published scenario are asked whether they want to begin its next version. */
    private boolean mayBegin() {
        try {
            return catalogue.basisOfNext(draft.getId()).may().edit();
        } catch (BusinessException e) {
            // Whatever is there is not the viewer's to edit: the same response as when there is nothing.
            return false;
        }
    }

    /** View action of a form that was sent. */
    public void act() {
        var pressed = Pressed.in(draft.values());
        if (!draft.isFilled() && !"take-back".equals(pressed.verb())) {
            open();
            return;
        }
        try {
            does(pressed);
        } catch (BusinessException e) {
            draft.refused(e);
        }
    }

    private void does(Pressed pressed) {
        switch (pressed.verb()) {
            case "mine" -> {
                draft.preferTyped(parts(pressed));
                draft.keep();
            }
            case "theirs" -> {
                draft.preferSaved(parts(pressed));
                draft.keep();
            }
            case "file" -> file(pressed.target());
            case "submit" -> submit();
            case "ask-discard" -> askDiscard();
            case "discard" -> discard();
            case "leave" -> leave();
            case "take-back" -> takeBack();
            default -> {
                if (!planning.does(pressed) && !picking.does(pressed)) {
                    coAuthors.does(pressed);
                }
                draft.keep();
            }
        }
    }

    /** The part that a choice is made for, or all of them. */
    private List<Part> parts(Pressed pressed) {
        return ALL.equals(pressed.target())
                ? draft.values().texts("clash").stream().map(Part::named).toList()
                : List.of(Part.named(pressed.target()));
    }

    private void askDiscard() {
        draft.keep();
        discarding = true;
        turn.go("discard", "");
    }

    /** Saves, then goes on to the page where a file is added to this activity. */
    private void file(String key) {
        if (draft.keep()) {
            response.redirect("/ressources/nouvelle?nature=FILE&scenario=" + draft.getId() + "&activite=" + key);
        }
    }

    private void submit() {
        draft.check();
        if (!draft.keep()) {
            return;
        }
        if (draft.isTakenIn()) {
            // Nobody submits what they have not seen.
            turn.tell("editing.merged.text");
            return;
        }
        if (!draft.values().has("rights")) {
            errors.add(new InvalidException("rights", "editing.problem.rights"));
            return;
        }
        try {
            drafting.submit(draft.getId(), draft.getVersion());
            notices.done("editing.done.submitted");
            response.redirect(path());
        } catch (InvalidException e) {
            // Something is missing, and told beside its field; the draft is saved all the same.
            draft.check();
        } catch (RuleException e) {
            errors.add(
                    new InvalidException("phases", e.messageKey(), e.arguments().toArray()));
        }
    }

    private void discard() {
        drafting.discardDraft(draft.getId());
        notices.done("editing.done.discarded");
        response.redirect("/mes-scenarios");
    }

    /** What is typed is saved for those who stay. */
    private void leave() {
        if (draft.keep()) {
            coAuthoring.leave(draft.getId());
            notices.done("editing.done.left");
            response.redirect("/mes-scenarios");
        }
    }

    private void takeBack() {
        try {
            drafting.withdrawSubmission(draft.getId());
            notices.done("editing.done.takenBack");
        } catch (ConflictException e) {
            notices.warn(e.messageKey(), e.arguments().toArray());
        }
        response.redirect(path());
    }

    /** Before the page is written: what is round the form, unless a script only wants to know what became of it. */
    public void prepare() {
        var context = FacesContext.getCurrentInstance();
        if (context.getResponseComplete() || !draft.isFilled()) {
            return;
        }
        if (draft.isChecked()) {
            errors.add(new InvalidException(draft.getMissing()));
        }
        if (draft.isTakenIn()) {
            var rendered = context.getPartialViewContext().getRenderIds();
            FILLED.stream().filter(each -> !rendered.contains(each)).forEach(rendered::add);
        }
        if ((!sent.isTyping() || draft.isTakenIn()) && draft.getStatus() != SaveStatus.SIGNED_OUT) {
            try {
                view = view == null ? drafting.draft(draft.getId()) : view;
                coAuthors.know(view.authors(), view.invited());
                picking.know(view.resources(), draft.content().resources());
            } catch (BusinessException e) {
                draft.refused(e);
            }
        }
    }

    private String path() {
        return "/scenarios/" + draft.getId() + "/modifier";
    }

    /** Null when what is round the form is not shown. */
    public DraftView getView() {
        return view;
    }

    /** Whether it waits for review, and is not to be changed. */
    public boolean isWaiting() {
        return view != null && view.state() == VersionState.SUBMITTED;
    }

    /** Whether the person is asked if the draft is really to go. */
    public boolean isDiscarding() {
        return discarding;
    }
}
