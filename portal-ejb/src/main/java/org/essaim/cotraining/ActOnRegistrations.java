package org.essaim.cotraining;

import java.util.List;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;

/**
 * One act on several registrations of a co-training.
 *
 * @param members each once, in the order they were chosen
 * @param reason which each of them reads, where the act {@linkplain RegistrationAct#needsReason needs} one
 */
public record ActOnRegistrations(
        CoTrainingId coTraining, RegistrationAct act, List<MemberId> members, RegistrationReason reason) {

    /** Most at once: all of them wait for each other's end. */
    public static final int MOST = 200;

    public ActOnRegistrations {
        members = members.stream().distinct().toList();
    }

    /** {@link RuleException} for nobody, and for more than {@value #MOST}. */
    public void requireMembers() {
        if (members.isEmpty()) {
            throw new RuleException("cotraining.problem.nobodyChosen");
        }
        if (members.size() > MOST) {
            throw new RuleException("cotraining.problem.manyChosen", MOST);
        }
    }

    void requireComplete() {
        requireMembers();
        if (act.needsReason()) {
            Constraints.require(reason);
        }
    }
}
