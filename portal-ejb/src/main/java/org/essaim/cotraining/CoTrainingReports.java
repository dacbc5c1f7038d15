package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.essaim.audit.AuditLog;
import org.essaim.moderation.Measure;
import org.essaim.moderation.Reportable;
import org.essaim.moderation.ReportedThing;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.text.Text;

/** Co-trainings that readers see, which those who coordinate their network answer for. */
@ApplicationScoped
class CoTrainingReports implements Reportable {

    @Inject
    private CoTrainings trainings;

    @Inject
    private CoTrainingReading reading;

    @Inject
    private CoTrainingSeats seats;

    @Inject
    private AuditLog audit;

    @Override
    public String kind() {
        return CoTrainingId.KIND;
    }

    @Override
    public String words() {
        return "cotraining.kind.cotraining.one";
    }

    @Override
    public Optional<ReportedThing> seen(long id) {
        return reading.isShown(new CoTrainingId(id)) ? standing(id) : Optional.empty();
    }

    @Override
    public Optional<ReportedThing> standing(long id) {
        try {
            return Optional.of(thing(reading.line(new CoTrainingId(id))));
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }

    private ReportedThing thing(CoTrainingLine line) {
        var told = reading.told(line.id());
        var words = Markdown.wordsAndTargets(told.aims() + "\n\n" + told.content());
        return new ReportedThing(
                line.title(),
                line.path(),
                Text.beginning(words, ReportedThing.LONGEST_EXTRACT),
                trainings.coordinators(line.network()),
                told.takenOut() || line.isDraft() ? Set.of() : Set.of(Measure.REMOVE));
    }

    /** Its registrations stand: who takes part, who trains and who plans still see it. */
    @Override
    public void remove(long id, String reason) {
        take(new CoTrainingId(id), true, CoTrainingAudit.REMOVED, reason);
    }

    @Override
    public boolean restore(long id) {
        return take(new CoTrainingId(id), false, CoTrainingAudit.RESTORED, "");
    }

    private boolean take(CoTrainingId id, boolean isOut, CoTrainingAudit act, String reason) {
        var held = trainings.hold(id);
        var isTaken = trainings.takeOut(id, isOut);
        if (isTaken) {
            audit.record(act, held.network(), reason);
            seats.give(id, !isOut && held.state().isOpen());
            trainings.showAgain(held.network());
        }
        return isTaken;
    }
}
