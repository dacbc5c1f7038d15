package org.essaim.web.cotraining.surveys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.essaim.cotraining.surveys.AskQuestion;
import org.essaim.cotraining.surveys.AskQuestions;
import org.essaim.cotraining.surveys.QuestionKind;
import org.essaim.cotraining.surveys.SurveyMoment;
import org.essaim.cotraining.surveys.SurveyQuestion;
import org.essaim.cotraining.surveys.SurveyQuestions;
import org.essaim.cotraining.surveys.SurveyedCoTraining;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.FormRecords;
import org.essaim.web.forms.FormTurn;
import org.essaim.web.forms.Pressed;
import org.essaim.web.forms.Row;
import org.essaim.web.forms.Rows;
import org.essaim.web.forms.SeenForm;
import org.essaim.web.forms.SentForm;
import org.essaim.web.forms.Typed;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** What surveys ask: of the association, or of who coordinates the network of one co-training. */
@Named
@RequestScoped
public class SurveyQuestionsPage {

    private static final Map<String, SurveyMoment> MOMENTS =
            Map.of("fin", SurveyMoment.END, "suivi", SurveyMoment.LATER);

    /** What is typed. */
    public record Form(Rows<Line> questions) {

        static Form of(AskQuestions asked) {
            return new Form(new Rows<>(asked.questions().stream()
                    .map(each -> new Line(newKey(), each.kind(), each.words(), Typed.lines(each.choices())))
                    .toList()));
        }

        AskQuestions command() {
            return new AskQuestions(questions.list().stream()
                    .map(each -> new AskQuestion(each.kind(), each.words(), Typed.entries(each.choices(), "\n")))
                    .toList());
        }
    }

    /** A question as it is typed; choices stand in lines. */
    public record Line(String key, QuestionKind kind, String words, String choices) implements Row {}

    private static String newKey() {
        return "q" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Inject
    private SurveyQuestions questions;

    @Inject
    private SurveyHere here;

    @Inject
    private SentForm sent;

    @Inject
    private FormErrors errors;

    @Inject
    private SeenForm seen;

    @Inject
    private FormTurn turn;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    @Param
    private String moment;

    private Form form;
    private int most;
    private SurveyedCoTraining about;
    private boolean opened;

    /** View action of what the association asks. */
    public void openEdit() {
        most = AskQuestions.MOST;
        var asked = getMoment();
        read(() -> {
            questions.edit(asked, seen.seen(), form.command());
            notices.done("surveys.done.edited");
            response.redirect(SurveyRoutes.QUESTIONS);
        });
        begin(() -> questions.form(asked));
    }

    /** View action of what who coordinates asks. */
    public void openOwn() {
        most = AskQuestions.MOST_OWN;
        getAbout();
        opened = questions.isOpened(here.id());
        read(() -> {
            questions.askOwn(here.id(), seen.seen(), form.command());
            notices.done("surveys.done.asked");
            response.redirect(about.path());
        });
        begin(() -> questions.ownForm(here.id()));
    }

    private void begin(Supplier<AskQuestions> standing) {
        if (form == null) {
            var asked = standing.get();
            form = Form.of(asked);
            seen.begin(asked);
        }
    }

    private void read(Runnable save) {
        if (!sent.isWhole() || !FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        form = FormRecords.read(sent.values(), Form.class);
        var pressed = Pressed.in(sent.values());
        switch (pressed.verb()) {
            case "add" -> add();
            case "up" -> form = new Form(form.questions().move(pressed.target(), -1));
            case "remove" -> remove(pressed.target());
            default -> errors.attempt(save);
        }
    }

    private void add() {
        if (isMore()) {
            var blank = new Line(newKey(), QuestionKind.SCALE, "", "");
            form = new Form(form.questions().with(blank));
            turn.tell("surveys.form.added", form.questions().size());
            turn.go("words", blank.key());
        }
    }

    private void remove(String key) {
        form = new Form(form.questions().without(key));
        turn.tell("surveys.form.removed", form.questions().size());
        turn.go("add", "");
    }

    /** What the association asks at one moment, as it stands. */
    public List<SurveyQuestion> standing(String when) {
        return questions.standing(MOMENTS.get(when));
    }

    /** The moment that the address names. */
    public SurveyMoment getMoment() {
        var asked = moment == null ? null : MOMENTS.get(moment);
        if (asked == null) {
            throw new NotFoundException("surveys.problem.unknown");
        }
        return asked;
    }

    /** None before the form was read. */
    public List<Line> getLines() {
        return form == null ? List.of() : form.questions().list();
    }

    /** Whether one more may be added. */
    public boolean isMore() {
        return form != null && form.questions().size() < most;
    }

    public List<QuestionKind> getKinds() {
        return Arrays.asList(QuestionKind.values());
    }

    public SurveyedCoTraining getAbout() {
        if (about == null) {
            about = questions.about(here.id());
        }
        return about;
    }

    /** Whether people were asked already, so that questions stand. */
    public boolean isOpened() {
        return opened;
    }

    public List<Class<?>> getCommand() {
        return List.of(AskQuestions.class, AskQuestion.class);
    }
}
