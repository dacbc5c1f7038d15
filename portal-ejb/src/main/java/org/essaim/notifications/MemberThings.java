package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.identity.directory.MemberName;
import org.essaim.shared.viewer.MemberId;

/** Members as authors to be followed: those whose page everyone may read, and while they are not suspended. */
@ApplicationScoped
class MemberThings implements Things {

    @Override
    public String kind() {
        return MemberFollowing.KIND;
    }

    @Override
    public String seen() {
        return "exists (select 1 from member m where m.id = a.thing_id and m.public_profile and m.state = 'ACTIVE')";
    }

    @Override
    public String named() {
        return "select id, name, '' as place from member where public_profile and state = 'ACTIVE'";
    }

    @Override
    public String path(long id, String name, String place) {
        return new MemberName(new MemberId(id), name, true).path();
    }
}
