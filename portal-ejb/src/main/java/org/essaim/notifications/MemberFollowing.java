package org.essaim.notifications;

import org.essaim.shared.viewer.MemberId;

/** Members, as things to be followed. */
public final class MemberFollowing {

    /** Their kind. */
    public static final String KIND = "member";

    private MemberFollowing() {}

    public static Thing of(MemberId member) {
        return new Thing(KIND, member.value());
    }
}
