package org.essaim.identity.directory;

import org.essaim.shared.text.Slug;
import org.essaim.shared.viewer.MemberId;

/**
 * What a page needs to name a member.
 *
 * @param name empty for who has left and is named no more
 * @param hasPublicPage whether anyone may read the member's profile
 */
public record MemberName(MemberId id, String name, boolean hasPublicPage) {

    /** Whether there is a name to show. */
    public boolean isNamed() {
        return !name.isEmpty();
    }

    /** Path of the public page. */
    public String path() {
        return "/membres/" + id + "-" + Slug.of(name);
    }
}
