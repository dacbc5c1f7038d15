package org.essaim.web.library.editing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.library.DraftKeeping;
import org.essaim.library.DraftKept;
import org.essaim.library.DraftView;
import org.essaim.library.KeepDraft;
import org.essaim.library.content.Advice;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.Remark;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.VersionContent;
import org.essaim.library.merging.Clash;
import org.essaim.library.merging.DraftBase;
import org.essaim.library.merging.Part;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.problem.SignInRequiredException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.FormRecords;
import org.essaim.web.forms.FormValues;
import org.essaim.web.forms.SaveStatus;
import org.essaim.web.forms.SentForm;

/**
 * The draft that an author edits, for one request: what is typed, the row version it was filled from, and what
 * became of it. What was typed is never dropped here, whatever the database says.
 */
@Named("draft")
@RequestScoped
public class EditedDraft {

    @Inject
    private DraftKeeping keeping;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private FormErrors errors;

    @Inject
    private SentForm sent;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    private FormValues values;
    private ScenarioId id;
    private DraftForm form;
    private long number;
    private long version;
    private DraftBase base = DraftBase.UNKNOWN;
    private SaveStatus status = SaveStatus.KEPT;
    private Instant savedAt;
    private VersionContent content;
    private FlipProfile profile = new FlipProfile(List.of());
    private List<Remark> advice = List.of();
    private List<Violation> missing = List.of();
    private DraftKept kept;
    private boolean checked;

    @PostConstruct
    void read() {
        values = FacesContext.getCurrentInstance().isPostback() ? sent.values() : FormValues.empty();
        id = DraftAddress.scenario(sent);
        number = values.number("number", 0);
        version = values.number("version", 0);
        base = DraftBase.read(values.text("base"));
        checked = values.has("checked");
        if (values.has("version")) {
            write(FormRecords.read(values, DraftForm.class));
        }
    }

    /** Fills the form with what is in the database. */
    void fill(DraftView saved) {
        number = saved.number();
        version = saved.rowVersion();
        savedAt = saved.savedAt();
        missing = saved.missing();
        base = DraftBase.of(saved.content());
        write(DraftForm.of(saved.content()));
    }

    /** What is typed, with the profile and the advice that it gives; nothing is saved yet. */
    void write(DraftForm typed) {
        form = typed;
        content = typed.content(new CodeOrder(vocabularies));
        profile = FlipProfile.of(content);
        advice = Advice.on(content);
    }

    void change(UnaryOperator<Plan> change) {
        write(form.with(change.apply(form.plan())));
    }

    /** Keeps of what is typed what can be kept; true when that is all of it. */
    boolean keep() {
        if (!sent.isWhole()) {
            errors.add(new InvalidException("", "editing.problem.incomplete"));
            status = SaveStatus.INVALID;
            return false;
        }
        var unread = form.unreadable();
        try {
            take(keeping.keep(new KeepDraft(
                    id, base, content, unread.stream().map(Violation::field).collect(Collectors.toSet()))));
        } catch (BusinessException e) {
            refused(e);
            return false;
        }
        tell(unread);
        return status == SaveStatus.SAVED;
    }

    private void take(DraftKept outcome) {
        kept = outcome;
        version = outcome.version();
        savedAt = outcome.at();
        base = outcome.base();
        missing = outcome.missing();
    }

    /** What was changed elsewhere is shown, and what could not be kept is told beside its field, wherever that is now. */
    private void tell(List<Violation> unread) {
        var typed = form.plan();
        if (kept.takenIn()) {
            write(DraftForm.of(kept.shown()).over(form, new CodeOrder(vocabularies)));
        }
        var wrong = Stream.concat(unread.stream(), kept.refused().stream())
                .map(violation -> form.plan().relocated(violation, typed))
                .toList();
        if (!wrong.isEmpty()) {
            errors.add(new InvalidException(wrong));
        }
        var saved = DraftForm.of(kept.saved()).plan();
        missing = missing.stream()
                .map(violation -> form.plan().relocated(violation, saved))
                .toList();
        status = !kept.clashes().isEmpty()
                ? SaveStatus.CONFLICT
                : wrong.isEmpty() ? SaveStatus.SAVED : SaveStatus.PARTLY;
    }

    /** Tells what a boundary refused; what is typed stays. */
    void refused(BusinessException problem) {
        if (problem instanceof SignInRequiredException) {
            status = SaveStatus.SIGNED_OUT;
        } else {
            errors.add(problem);
            status = problem instanceof InvalidException ? SaveStatus.INVALID : SaveStatus.REFUSED;
        }
    }

    /** From now on what is missing is shown beside the fields too. */
    void check() {
        checked = true;
    }

    /** What is typed in these parts is to replace what the person was shown beside it. */
    void preferTyped(List<Part> parts) {
        base = base.with(DraftBase.read(values.text("theirs")), parts);
    }

    /** What is saved in these parts is to replace what is typed. */
    void preferSaved(List<Part> parts) {
        base = base.with(DraftBase.of(content), parts);
    }

    FormValues values() {
        return values;
    }

    VersionContent content() {
        return content;
    }

    /** Whether there is a form to show: not so when nothing is open. */
    public boolean isFilled() {
        return form != null;
    }

    public ScenarioId getId() {
        return id;
    }

    public DraftForm getForm() {
        return form;
    }

    /** Whether the person is told so: until they press something. */
    public boolean isJoined() {
        return isTakenIn() || sent.isTyping() && values.has("joined");
    }

    /** Number of the version; 0 when the form did not say. */
    public long getNumber() {
        return number;
    }

    /** What the next save is compared with, for a hidden field. */
    public String getBase() {
        return base.text();
    }

    /** What is saved, where the person chooses between that and what is typed; empty elsewhere. */
    public String getTheirs() {
        return getClashes().isEmpty() ? "" : DraftBase.of(kept.saved()).text();
    }

    /** Whether the author has confirmed that the work may be published. */
    public boolean isRights() {
        return values.has("rights");
    }

    /** Row version of what is saved. */
    public long getVersion() {
        return version;
    }

    public SaveStatus getStatus() {
        return status;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    /** Whether the last save was today, so that its hour is enough. */
    public boolean isSavedToday() {
        var zone = viewer.current().zone();
        return savedAt != null && LocalDate.ofInstant(savedAt, zone).equals(LocalDate.ofInstant(clock.instant(), zone));
    }

    public FlipProfile getProfile() {
        return profile;
    }

    public List<Remark> getAdvice() {
        return advice;
    }

    /** What submitting would refuse. */
    public List<Violation> getMissing() {
        return missing;
    }

    /** What was typed and changed elsewhere, too: the person chooses. */
    public List<Clash> getClashes() {
        return kept == null ? List.of() : kept.clashes();
    }

    /** What became of the last attempt to save; null when there was none, or nothing could be kept. */
    DraftKept kept() {
        return kept;
    }

    /** Whether the page shows something of another window, or of a co-author, that it did not show before. */
    public boolean isTakenIn() {
        return kept != null && kept.takenIn();
    }

    /** Whether the author attempted to submit, and wants to know what is missing where. */
    public boolean isChecked() {
        return checked;
    }
}
