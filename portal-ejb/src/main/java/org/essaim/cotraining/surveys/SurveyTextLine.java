package org.essaim.cotraining.surveys;

import java.util.UUID;
import org.essaim.cotraining.CoTrainingId;

/**
 * A text that waits to be read by moderators.
 *
 * @param title of the co-training
 * @param question what was asked
 */
public record SurveyTextLine(UUID id, CoTrainingId coTraining, String title, String question, String words) {}
