package org.essaim.web.library.editing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.essaim.library.DraftConflictException;
import org.essaim.library.SaveDraft;
import org.essaim.library.ScenarioDrafting;
import org.essaim.library.content.Advice;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.Remark;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.VersionContent;
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
    private ScenarioDrafting drafting;

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
    private long version;
    private SaveStatus status = SaveStatus.KEPT;
    private Instant savedAt;
    private VersionContent content;
    private FlipProfile profile = new FlipProfile(List.of());
    private List<Remark> advice = List.of();
    private List<Violation> missing = List.of();
    private DraftConflictException conflict;
    private boolean checked;

    @PostConstruct
    void read() {
        values = FacesContext.getCurrentInstance().isPostback() ? sent.values() : FormValues.empty();
        id = DraftAddress.scenario(sent);
        version = values.number("version", 0);
        checked = values.has("checked");
        if (values.has("version")) {
            write(FormRecords.read(values, DraftForm.class));
        }
    }

    /** Fills the form with what is in the database. */
    void fill(long rowVersion, VersionContent saved, Instant at) {
        version = rowVersion;
        savedAt = at;
        write(DraftForm.of(saved));
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

    /** Saves what is typed; true when it is in the database now. */
    boolean keep() {
        var unreadable = new ArrayList<>(form.unreadable());
        if (!sent.isWhole()) {
            unreadable.add(Violation.of("", "editing.problem.incomplete"));
        }
        if (!unreadable.isEmpty()) {
            errors.add(new InvalidException(unreadable));
            status = SaveStatus.INVALID;
            return false;
        }
        try {
            var saved = drafting.save(new SaveDraft(id, version, content));
            version = saved.version();
            savedAt = saved.at();
            missing = saved.missing();
            status = SaveStatus.SAVED;
            return true;
        } catch (BusinessException e) {
            refused(e);
            return false;
        }
    }

    /** Tells what a boundary refused; what is typed stays. */
    void refused(BusinessException problem) {
        if (problem instanceof DraftConflictException other) {
            conflict = other;
            status = SaveStatus.CONFLICT;
        } else if (problem instanceof SignInRequiredException) {
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

    /** Expect the version that the person was shown: theirs is to replace it. */
    void prefer(long other) {
        version = other;
    }

    FormValues values() {
        return values;
    }

    VersionContent content() {
        return content;
    }

    void missing(List<Violation> violations) {
        missing = violations;
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

    /** Row version that the next save expects. */
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

    /** What was saved elsewhere meanwhile, or null. */
    public DraftConflictException getConflict() {
        return conflict;
    }

    /** Whether the author attempted to submit, and wants to know what is missing where. */
    public boolean isChecked() {
        return checked;
    }
}
