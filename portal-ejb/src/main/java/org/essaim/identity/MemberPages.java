package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.discovery.TitledPages;
import org.essaim.identity.directory.MemberName;
import org.essaim.shared.viewer.MemberId;

/** Members who show their profile to everyone. When they changed it is told to nobody. */
@ApplicationScoped
class MemberPages implements TitledPages {

    @Override
    public String kind() {
        return MemberDocuments.KIND;
    }

    @Override
    public String name() {
        return "membres";
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public String select() {
        return "select id, name as title, cast(null as timestamptz) as changed_at"
                + " from member where state = 'ACTIVE' and public_profile";
    }

    @Override
    public String path(long id, String name) {
        return new MemberName(new MemberId(id), name, true).path();
    }
}
