package org.essaim.web.library;

import java.util.List;
import org.essaim.library.content.ResourceId;

/**
 * All that a page says about the content of one version, in one language: made once, because a published version never
 * changes.
 *
 * @param kicker disciplines, levels and flip type in one line
 * @param total minutes of all activities, and how many there are
 * @param strengths what is well
 * @param remarks what deserves attention
 */
public record ScenarioSheet(
        String title,
        String kicker,
        String classTime,
        String distanceTime,
        String preparation,
        String total,
        List<String> skills,
        LicenceSheet licence,
        List<PhaseSheet> phases,
        List<Support> supports,
        List<String> strengths,
        List<Notice> remarks) {

    /**
     * A phase.
     *
     * @param when « Avant », « Pendant », « Après »
     * @param sum minutes by place
     */
    public record PhaseSheet(String when, String title, String sum, List<ActivitySheet> activities) {}

    /**
     * An activity.
     *
     * @param facts where, with whom, how demanding, and so on
     * @param instructions Markdown
     */
    public record ActivitySheet(
            String title,
            int minutes,
            boolean atHome,
            List<String> facts,
            String instructions,
            String help,
            String feedback,
            String tools,
            List<ResourceId> resources) {}

    /**
     * What makes the scenario work: equipment, help, families.
     *
     * @param heading of the text
     * @param text Markdown, may be empty when there is a fallback
     * @param fallback Markdown, for pupils without the equipment; may be empty
     */
    public record Support(String heading, String text, String fallback) {}

    /** A remark on the content; what blocks publishing is shown apart. */
    public record Notice(String text, boolean blocking) {}
}
