package org.essaim.cotraining.surveys;

import org.essaim.audit.AuditedAction;

/** What people in charge do about surveys. */
public enum SurveyAudit implements AuditedAction {
    /** Who coordinates asks other questions. */
    ASKED,
    /** The association asks other questions. */
    EDITED,
    /** A text is shown to who coordinates. */
    SHOWN,
    /** A text is deleted unshown. */
    WITHHELD;

    @Override
    public String bundle() {
        return "surveys";
    }
}
