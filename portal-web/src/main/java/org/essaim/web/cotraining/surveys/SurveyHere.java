package org.essaim.web.cotraining.surveys;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.text.Digits;
import org.omnifaces.cdi.Param;

/** The co-training that the address of a page names. */
@RequestScoped
class SurveyHere {

    /** Needed before a form is decoded as well. */
    @Inject
    @Param
    private String id;

    CoTrainingId id() {
        return new CoTrainingId(Digits.read(id).orElseThrow(() -> new NotFoundException("surveys.problem.unknown")));
    }

    String path() {
        return "/co-formations/" + id() + "/questionnaire";
    }
}
