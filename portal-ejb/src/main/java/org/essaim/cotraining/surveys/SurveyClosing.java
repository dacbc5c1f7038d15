package org.essaim.cotraining.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.shared.time.ParisDay;

/** Lets replies out so that no two looks at the results differ by fewer than five people. */
@ApplicationScoped
class SurveyClosing {

    @Inject
    private SurveyRows surveys;

    @Inject
    private ParisDay paris;

    /**
     * Of one survey. While it is open, as many stay back as must be let out at once at the end; what fewer than that said to a
     * question is never shown.
     */
    void settle(long survey) {
        var held = surveys.hold(survey);
        if (held.closed()) {
            return;
        }
        if (held.closesOn().isBefore(paris.today()) || !surveys.hasWaiting(survey)) {
            surveys.release(survey, 0);
            surveys.close(survey);
        } else {
            surveys.release(survey, SurveyRows.LEAST);
        }
    }
}
