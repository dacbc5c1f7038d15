package org.essaim.cotraining.surveys;

/** What became of an answer. */
public enum SurveyOutcome {
    /** It counts. */
    COUNTED,
    /** Another one counted before, and stands. */
    BEFORE
}
