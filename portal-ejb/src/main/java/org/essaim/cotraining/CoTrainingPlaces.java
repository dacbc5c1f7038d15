package org.essaim.cotraining;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;

/** Reading places: how many are left, and where the viewer stands. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class CoTrainingPlaces {

    @Inject
    private RegistrationReading reading;

    @Inject
    private CurrentViewer viewer;

    /**
     * Of one co-training that the viewer may see.
     *
     * @throws NotFoundException when there is none
     */
    public CoTrainingStanding standing(CoTrainingId id) {
        return reading.standing(id, viewer.current().member());
    }

    /** Those in which the viewer has, wants or had a place, the next one first, those that are over or ended last. */
    @OpenTo(Caller.MEMBER)
    public List<OwnCoTraining> mine() {
        return reading.of(viewer.current().requireMember());
    }
}
