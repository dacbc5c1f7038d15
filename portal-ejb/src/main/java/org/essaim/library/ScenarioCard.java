package org.essaim.library;

import java.time.Instant;
import java.util.List;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.FlipType;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.markdown.Markdown;

/**
 * A scenario in a list.
 *
 * @param number of the version
 * @param summary words without signs
 * @param language code of the one that it is written in
 * @param disciplines codes
 * @param levels codes
 * @param licence code
 * @param authors in the order of their names on the scenario
 * @param publishedAt null when it is not published
 */
public record ScenarioCard(
        ScenarioId id,
        int number,
        VersionState state,
        String title,
        String summary,
        String language,
        List<String> disciplines,
        List<String> levels,
        FlipType flip,
        String licence,
        FlipProfile profile,
        List<MemberName> authors,
        Instant publishedAt) {

    public ScenarioCard {
        title = Markdown.line(title);
        summary = Markdown.words(summary);
    }

    public String path() {
        return id.path(title);
    }

    public int classMinutes() {
        return profile.classMinutes();
    }

    public int distanceMinutes() {
        return profile.distanceMinutes();
    }
}
