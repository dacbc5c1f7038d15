package org.essaim.web.cotraining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.cotraining.CoTrainingPlaces;
import org.essaim.cotraining.OwnCoTraining;

/** Co-trainings in which the member has, wants or had a place. */
@Named
@RequestScoped
public class MyCoTrainingsPage {

    @Inject
    private CoTrainingPlaces places;

    private List<OwnCoTraining> mine;

    private List<OwnCoTraining> mine() {
        if (mine == null) {
            mine = places.mine();
        }
        return mine;
    }

    public List<OwnCoTraining> getToCome() {
        return mine().stream().filter(OwnCoTraining::isToCome).toList();
    }

    public List<OwnCoTraining> getPast() {
        return mine().stream().filter(each -> !each.isToCome()).toList();
    }
}
