package org.essaim.moderation;

/**
 * What a member is about to report.
 *
 * @param words key of the words for its kind
 * @param called what it is called in a sentence
 * @param own whether the viewer answers for it, and has nothing to report
 * @param reported whether the viewer has reported it already, and nobody has decided yet
 */
public record ThingToReport(String words, String called, ReportedThing thing, boolean own, boolean reported) {}
