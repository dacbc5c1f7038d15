package org.essaim.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.discovery.FoundItem;
import org.essaim.library.content.ContentJson;
import org.essaim.library.content.FlipProfile;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** What a row of search results shows of scenarios and resources, from what the index keeps with them. */
@Named
@ApplicationScoped
public class FoundThings {

    @Inject
    private Texts texts;

    @Inject
    private Show show;

    /** Null for what has none. */
    public FlipProfile profile(FoundItem item) {
        var kept = item.stored().get("profile");
        return kept == null ? null : ContentJson.profile(kept);
    }

    /** « 55 min en classe, 20 min à distance », « 12 min »; empty for what takes no time. */
    public String time(FoundItem item) {
        var profile = profile(item);
        if (profile != null) {
            return texts.of(
                    "flip.share", show.minutes(profile.classMinutes()), show.minutes(profile.distanceMinutes()));
        }
        var minutes = item.stored().get("minutes");
        return minutes == null ? "" : show.minutes(Integer.parseInt(minutes));
    }
}
