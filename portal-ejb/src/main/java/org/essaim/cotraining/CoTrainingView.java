package org.essaim.cotraining;

import java.time.LocalDate;
import java.util.List;
import org.essaim.shared.markdown.Markdown;

/**
 * A co-training's page for one viewer.
 *
 * @param halfDays in their order; links for who trains, plans or has a place alone
 * @param trainers those who accepted; for who plans all who were asked
 * @param ways where a trainer has little time between two places; for who plans
 * @param may what the viewer may do with it
 */
public record CoTrainingView(
        CoTrainingLine line,
        Told told,
        List<HalfDayLine> halfDays,
        List<TrainerLine> trainers,
        List<ShortWay> ways,
        May may) {

    /** What it says. Components are those of {@link PlanCoTraining}; the reason is that of its cancellation, or empty; what moderation took out, readers see no more. */
    public record Told(
            String aims,
            String content,
            String audience,
            String prerequisites,
            List<String> disciplines,
            List<String> levels,
            String departement,
            String dispositif,
            String module,
            String pafGroup,
            String session,
            int minimum,
            int maximum,
            LocalDate decideOn,
            LocalDate opensOn,
            LocalDate closesOn,
            boolean approval,
            int cost,
            String payer,
            String reason,
            boolean takenOut) {}

    /**
     * What a viewer may do now.
     *
     * @param plan whether they coordinate its network
     * @param accept whether they were asked to train and have not said yes
     * @param decline whether they were asked to train and have not said no
     */
    public record May(boolean plan, boolean accept, boolean decline) {

        /** Whether they were asked to train, and may still say yes or no. */
        public boolean answer() {
            return accept || decline;
        }
    }

    public CoTrainingView {
        halfDays = List.copyOf(halfDays);
        trainers = List.copyOf(trainers);
        ways = List.copyOf(ways);
    }

    /** The aims in plain words, for what shows no markup. */
    public String words() {
        return Markdown.words(told.aims());
    }

    /** Whether one of these codes is there, by which the académie knows it. */
    public boolean isInPlan() {
        return !(told.dispositif() + told.module() + told.pafGroup() + told.session()).isEmpty();
    }

    /** Whether it may take this step, as far as its state goes. */
    public boolean canBecome(CoTrainingState other) {
        return line.state().canBecome(other);
    }
}
