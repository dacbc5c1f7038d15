package org.essaim.cotraining;

/**
 * A trainer has little time between two places on one day.
 *
 * @param trainer their name
 * @param other title of what they come from, or go to
 * @param minutes between both
 */
public record ShortWay(String trainer, String other, int minutes) {}
