package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.figures.ThingsOfNetwork;

/** Co-trainings, which can be reported. */
@ApplicationScoped
class CoTrainingsOfNetwork implements ThingsOfNetwork {

    @Override
    public String kind() {
        return CoTrainingId.KIND;
    }

    @Override
    public String words() {
        return "cotraining.kind.cotraining.many";
    }

    @Override
    public String ids() {
        return "select id from co_training where network_id = :network";
    }
}
