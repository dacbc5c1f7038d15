package org.essaim.cotraining.surveys;

import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Topic;

/** What members are told of surveys. */
enum SurveyTopic implements Topic {
    /** The member took part, and is asked what it was worth. */
    ASKED;

    @Override
    public String code() {
        return "surveys-asked";
    }

    @Override
    public Rhythm usual() {
        return Rhythm.NOW;
    }
}
