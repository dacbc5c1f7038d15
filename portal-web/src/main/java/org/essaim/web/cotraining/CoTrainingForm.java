package org.essaim.web.cotraining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.essaim.cotraining.CoTrainingPlanning;
import org.essaim.cotraining.PlanCoTraining;
import org.essaim.cotraining.PlanHalfDay;
import org.essaim.shared.text.Digits;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
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

/** The form of a co-training, new or changed: its half-days are rows. */
@Named
@RequestScoped
public class CoTrainingForm {

    /** What is typed. */
    public record Form(
            String title,
            String aims,
            String content,
            String audience,
            String prerequisites,
            Set<String> disciplines,
            Set<String> levels,
            String departement,
            String dispositif,
            String module,
            String group,
            String session,
            String minimum,
            String maximum,
            String decideOn,
            String opensOn,
            String closesOn,
            boolean approval,
            String cost,
            String payer,
            Rows<Half> halfDays) {

        static Form blank() {
            return new Form(
                    "",
                    "",
                    "",
                    "",
                    "",
                    Set.of(),
                    Set.of(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "5",
                    "20",
                    "",
                    "",
                    "",
                    false,
                    "",
                    "",
                    new Rows<>(List.of(Half.blank())));
        }

        static Form of(PlanCoTraining plan) {
            return new Form(
                    plan.title(),
                    plan.aims(),
                    plan.content(),
                    plan.audience(),
                    plan.prerequisites(),
                    Set.copyOf(plan.disciplines()),
                    Set.copyOf(plan.levels()),
                    plan.departement(),
                    plan.dispositif(),
                    plan.module(),
                    plan.group(),
                    plan.session(),
                    Typed.number(plan.minimum()),
                    Typed.number(plan.maximum()),
                    day(plan.decideOn()),
                    day(plan.opensOn()),
                    day(plan.closesOn()),
                    plan.approval(),
                    Typed.number(plan.cost()),
                    plan.payer(),
                    new Rows<>(plan.halfDays().stream().map(Half::of).toList()));
        }

        private static String day(LocalDate day) {
            return day == null ? "" : day.toString();
        }

        Form with(Rows<Half> others) {
            return new Form(
                    title,
                    aims,
                    content,
                    audience,
                    prerequisites,
                    disciplines,
                    levels,
                    departement,
                    dispositif,
                    module,
                    group,
                    session,
                    minimum,
                    maximum,
                    decideOn,
                    opensOn,
                    closesOn,
                    approval,
                    cost,
                    payer,
                    others);
        }

        PlanCoTraining plan(Vocabularies vocabularies) {
            return new PlanCoTraining(
                    title,
                    aims,
                    content,
                    audience,
                    prerequisites,
                    vocabularies.inOrder(TermKind.DISCIPLINE, disciplines),
                    vocabularies.inOrder(TermKind.LEVEL, levels),
                    departement,
                    dispositif,
                    module,
                    group,
                    session,
                    Typed.number(minimum),
                    Typed.number(maximum),
                    Typed.day("decideOn", decideOn),
                    Typed.day("opensOn", opensOn),
                    Typed.day("closesOn", closesOn),
                    approval,
                    Typed.number(cost),
                    payer,
                    IntStream.range(0, halfDays.list().size())
                            .mapToObj(i -> halfDays.list().get(i).plan("halfDays[" + i + "]."))
                            .toList());
        }
    }

    /** A half-day as it is typed; the key of one that is kept is its number. */
    public record Half(String key, String day, String begin, String end, String place, String link) implements Row {

        private static final String NEW = "n";

        static Half blank() {
            return new Half(NEW + UUID.randomUUID().toString().substring(0, 8), "", "", "", "", "");
        }

        static Half of(PlanHalfDay half) {
            return new Half(
                    Long.toString(half.id()),
                    half.day().toString(),
                    half.begin().toString(),
                    half.end().toString(),
                    half.place(),
                    half.link());
        }

        /** The path is what the names of its fields begin with. */
        PlanHalfDay plan(String path) {
            var number = Digits.read(key);
            return new PlanHalfDay(
                    number.isPresent() ? number.getAsLong() : null,
                    Typed.day(path + "day", day),
                    Typed.time(path + "begin", begin),
                    Typed.time(path + "end", end),
                    place,
                    link);
        }
    }

    @Inject
    private CoTrainingPlanning planning;

    @Inject
    private CoTrainingHere here;

    @Inject
    private Vocabularies vocabularies;

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

    private Form form;

    /** View action of the form of a new one. */
    public void plan() {
        read(() -> {
            var id = planning.draft(here.network(), form.plan(vocabularies));
            notices.done("cotraining.done.drafted");
            response.redirect(CoTrainingRoutes.LIST + "/" + id);
        });
    }

    /** View action of the form of one that is there. */
    public void change() {
        read(() -> {
            planning.change(here.id(), seen.seen(), form.plan(vocabularies));
            notices.done("cotraining.done.changed");
            response.redirect(here.path());
        });
        if (form == null) {
            var planned = planning.form(here.id());
            form = Form.of(planned);
            seen.begin(planned);
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
            case "remove" -> remove(pressed.target());
            default -> errors.attempt(save);
        }
    }

    /** One more, at the place of the last one. */
    private void add() {
        if (!isMore()) {
            return;
        }
        var rows = form.halfDays();
        var blank = Half.blank();
        var added = rows.size() == 0
                ? blank
                : new Half(
                        blank.key(),
                        "",
                        "",
                        "",
                        rows.get(rows.size() - 1).place(),
                        rows.get(rows.size() - 1).link());
        form = form.with(rows.with(added));
        turn.tell("cotraining.form.added", form.halfDays().size());
        turn.go("day", added.key());
    }

    private void remove(String key) {
        form = form.with(form.halfDays().without(key));
        turn.tell("cotraining.form.removed", form.halfDays().size());
        turn.go("add", "");
    }

    public List<Class<?>> getCommand() {
        return List.of(PlanCoTraining.class, PlanHalfDay.class);
    }

    public Form getForm() {
        if (form == null) {
            form = Form.blank();
        }
        return form;
    }

    public List<Half> getHalfDays() {
        return getForm().halfDays().list();
    }

    /** Whether one more may be added. */
    public boolean isMore() {
        return getHalfDays().size() < PlanCoTraining.MOST_HALF_DAYS;
    }
}
