package org.essaim.announcements;

import java.time.Instant;
import org.essaim.networks.NetworkId;
import org.essaim.networks.ShownTo;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.text.Text;

/**
 * An announcement in a list.
 *
 * @param slug of its network
 * @param beginning the first of its words, without markup
 * @param dueAt null for one that is not scheduled
 * @param publishedAt null before
 * @param correctedAt null while it says what it said first
 */
public record AnnouncementLine(
        AnnouncementId id,
        NetworkId network,
        String slug,
        String networkName,
        String title,
        String beginning,
        AnnouncementState state,
        ShownTo shownTo,
        Instant dueAt,
        Instant publishedAt,
        Instant correctedAt) {

    /** Longest beginning, in signs. */
    private static final int LONGEST = 240;

    public AnnouncementLine {
        beginning = Text.beginning(Markdown.words(beginning), LONGEST);
    }

    /** Path of its page. */
    public String path() {
        return path(slug, id);
    }

    static String path(String slug, AnnouncementId id) {
        return folder(slug) + "/" + id;
    }

    /** Path of the list of a network's announcements. */
    public static String folder(String slug) {
        return "/reseaux/" + slug + "/annonces";
    }

    public boolean isForMembers() {
        return shownTo == ShownTo.MEMBERS;
    }

    public boolean isPublished() {
        return state == AnnouncementState.PUBLISHED;
    }

    public boolean isWithdrawn() {
        return state == AnnouncementState.WITHDRAWN;
    }

    /** Whether it is still to be sent. */
    public boolean isToCome() {
        return state.isToCome();
    }
}
