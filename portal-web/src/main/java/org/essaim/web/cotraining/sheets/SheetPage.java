package org.essaim.web.cotraining.sheets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.cotraining.sheets.Presence;
import org.essaim.cotraining.sheets.SheetClosing;
import org.essaim.cotraining.sheets.SheetKeeping;
import org.essaim.cotraining.sheets.SheetLine;
import org.essaim.cotraining.sheets.SheetView;
import org.essaim.cotraining.sheets.Tick;
import org.essaim.shared.text.Digits;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.FormValues;
import org.essaim.web.forms.SentForm;
import org.essaim.web.forms.Typed;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/**
 * One sheet. It is ticked by fields that are named by the numbers of its lines, with what each line was when it was shown: only
 * what somebody changed is sent on, so that whoever says meanwhile that they are there stays noted so.
 */
@Named
@RequestScoped
public class SheetPage {

    private static final String AMEND = "amend";

    /**
     * A line as its fields show it.
     *
     * @param state empty while nothing is said
     * @param was what the line is, in one word
     */
    public record Row(SheetLine line, String state, String late, String early, String was) {

        public String path(String field) {
            return "lines[" + line.id() + "]." + field;
        }

        /** Whether there are minutes, so that their fields are shown at once. */
        public boolean isShort() {
            return !late.isEmpty() || !early.isEmpty();
        }
    }

    @Inject
    private SheetKeeping keeping;

    @Inject
    private SheetClosing closing;

    @Inject
    private SheetHere here;

    @Inject
    private SentForm sent;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private SheetView view;
    private String person;
    private String forgotten;
    private String line;
    private Presence state;
    private String late;
    private String early;
    private String reason;
    private String why;

    /** View action. */
    public void open() {
        getView();
    }

    public void save() {
        act("cotraining.done.sheetSaved", () -> keeping.tick(here.half(), changed(), isOnPaper()));
    }

    public void all() {
        act("cotraining.done.sheetSaved", () -> {
            keeping.tick(here.half(), changed(), isOnPaper());
            keeping.tickAll(here.half(), isOnPaper());
        });
    }

    public void add() {
        act("cotraining.done.sheetAdded", () -> keeping.add(here.half(), person));
    }

    public void amend() {
        act(
                "cotraining.done.sheetAmended",
                () -> closing.amend(
                        here.half(),
                        new Tick(Digits.read(line).orElse(0), state, Typed.number(late), Typed.number(early)),
                        reason));
    }

    public void addForgotten() {
        act("cotraining.done.sheetAmended", () -> closing.amendWith(here.half(), forgotten, why));
    }

    private void act(String done, Runnable act) {
        if (errors.attempt(act)) {
            notices.done(done);
            response.redirect(getView().head().path());
        } else {
            view = null;
        }
    }

    private boolean isOnPaper() {
        return sent.values().has("paper");
    }

    /** What the fields say that is not what they were shown with. */
    private List<Tick> changed() {
        return getView().lines().stream()
                .map(this::typed)
                .filter(row -> !row.state().isEmpty() && !said(row).equals(row.was()))
                .map(row -> new Tick(
                        row.line().id(),
                        FormValues.empty().put(AMEND, row.state()).choice(AMEND, Presence.class, Presence.EXPECTED),
                        Typed.number(row.late()),
                        Typed.number(row.early())))
                .toList();
    }

    private static String said(Row row) {
        return word(row.state(), row.late(), row.early());
    }

    private static String word(String state, String late, String early) {
        return state + " " + late + " " + early;
    }

    private Row typed(SheetLine each) {
        var values = sent.values();
        var path = "lines[" + each.id() + "].";
        return new Row(
                each,
                values.text(path + "state"),
                values.text(path + "late"),
                values.text(path + "early"),
                values.text(path + "was"));
    }

    private static Row shown(SheetLine each) {
        var said = each.isExpected() ? "" : each.state().name();
        var minutesLate = Typed.number(each.late());
        var minutesEarly = Typed.number(each.early());
        return new Row(each, said, minutesLate, minutesEarly, word(said, minutesLate, minutesEarly));
    }

    /** Needed before a form is decoded as well. */
    public SheetView getView() {
        if (view == null) {
            view = keeping.sheet(here.half());
            here.require(view.head());
        }
        return view;
    }

    /** Lines with their fields: as they were typed, where the form comes back. */
    public List<Row> getRows() {
        var isBack = FacesContext.getCurrentInstance().isPostback() && errors.isAny();
        return getView().lines().stream()
                .map(each -> isBack && sent.values().has("lines[" + each.id() + "].was") ? typed(each) : shown(each))
                .toList();
    }

    public List<Presence> getStates() {
        return List.of(Presence.PRESENT, Presence.ABSENT, Presence.EXCUSED);
    }

    public boolean isReading() {
        return sent.isReading();
    }

    public Class<?> getCommand() {
        return Tick.class;
    }

    public int getLongestReason() {
        return SheetClosing.LONGEST_REASON;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public String getForgotten() {
        return forgotten;
    }

    public void setForgotten(String forgotten) {
        this.forgotten = forgotten;
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public Presence getState() {
        return state;
    }

    public void setState(Presence state) {
        this.state = state;
    }

    public String getLate() {
        return late;
    }

    public void setLate(String late) {
        this.late = late;
    }

    public String getEarly() {
        return early;
    }

    public void setEarly(String early) {
        this.early = early;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
