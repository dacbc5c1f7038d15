package org.essaim.web.cotraining.surveys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import org.essaim.cotraining.surveys.QuestionKind;
import org.essaim.cotraining.surveys.ReplyToSurvey;
import org.essaim.cotraining.surveys.SurveyAnswering;
import org.essaim.cotraining.surveys.SurveyOutcome;
import org.essaim.cotraining.surveys.SurveyQuestion;
import org.essaim.cotraining.surveys.SurveyReply;
import org.essaim.cotraining.surveys.SurveySheet;
import org.essaim.shared.text.Digits;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.FormRecords;
import org.essaim.web.forms.Row;
import org.essaim.web.forms.Rows;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** The survey of a co-training, for one who took part. What is asked is read anew when it comes back: nothing typed is lost. */
@Named
@RequestScoped
public class SurveySheetPage {

    /** What is typed; the key of a reply is the number of its question. */
    public record Form(Rows<Reply> replies) {}

    public record Reply(String key, String value) implements Row {}

    /** A question with what was typed. */
    public record Line(SurveyQuestion question, String value) {}

    @Inject
    private SurveyAnswering answering;

    @Inject
    private SurveyHere here;

    @Inject
    private SurveyWords words;

    @Inject
    private SentForm sent;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private SurveySheet sheet;
    private List<Reply> typed = List.of();

    /** View action. */
    public void open() {
        if (sent.isWhole() && FacesContext.getCurrentInstance().isPostback()) {
            typed = FormRecords.read(sent.values(), Form.class).replies().list();
            errors.attempt(this::send);
        }
        sheet = answering.sheet(here.id()).orElse(null);
    }

    private void send() {
        var outcome = answering.answer(
                here.id(),
                new ReplyToSurvey(typed.stream()
                        .map(each -> new SurveyReply(Digits.orNone(each.key()), each.value()))
                        .toList()));
        if (outcome == SurveyOutcome.COUNTED) {
            notices.done("surveys.done.sent");
        } else {
            notices.warn("surveys.done.before");
        }
        response.redirect(here.path());
    }

    /** Null when nothing is asked. */
    public SurveySheet getSheet() {
        return sheet;
    }

    /** Whether there is something to fill in. */
    public boolean isAsked() {
        return sheet != null && !sheet.answered();
    }

    /** Questions as the form that is shown again had them, or as they are asked. */
    public List<Line> getLines() {
        return sheet.questions().stream()
                .map(question -> new Line(
                        question,
                        typed.stream()
                                .filter(reply -> reply.key().equals(Long.toString(question.id())))
                                .map(Reply::value)
                                .findFirst()
                                .orElse("")))
                .toList();
    }

    /** What can be chosen; of a text nothing. */
    public List<SelectItem> items(SurveyQuestion question) {
        return IntStream.rangeClosed(1, question.values())
                .mapToObj(value -> new SelectItem(Integer.toString(value), words.value(question, value)))
                .toList();
    }

    public boolean isText(SurveyQuestion question) {
        return question.kind() == QuestionKind.TEXT;
    }

    public Class<?> getCommand() {
        return SurveyReply.class;
    }
}
