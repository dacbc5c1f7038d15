package org.essaim.cotraining.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;
import org.essaim.shared.viewer.Thing;

@ApplicationScoped
class SurveyAudited implements Audited {

    /** What the association asks. */
    static final Thing QUESTIONS = Thing.theOnly("survey-questions");

    @Override
    public List<SurveyAudit> actions() {
        return List.of(SurveyAudit.values());
    }

    /** Others are done to networks, which their own capability names. */
    @Override
    public List<AuditedKind> kinds() {
        return List.of(new AuditedKind(
                QUESTIONS.kind(), "surveys.audited.questions", "null", "/administration/questionnaires"));
    }
}
