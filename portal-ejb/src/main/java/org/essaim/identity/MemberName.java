package org.essaim.identity;

import org.essaim.shared.MemberId;
import org.essaim.shared.Slug;

/**
 * What a page needs to name a member.
 *
 * @param hasPublicPage whether anyone may read the member's profile
 */
public record MemberName(MemberId id, String name, boolean hasPublicPage) {

    /** Path of the public page. */
    public String path() {
        return "/membres/" + id + "-" + Slug.of(name);
    }
}
