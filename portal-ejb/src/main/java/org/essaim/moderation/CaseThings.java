package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.notifications.Things;

/** Cases, of which both sides are told: who reported, and once it is decided who answers for the thing. */
@ApplicationScoped
class CaseThings implements Things {

    /** Where both sides read what they were told: a case has a page for moderators alone. */
    static final String PATH = "/notifications";

    @Override
    public String kind() {
        return CaseId.KIND;
    }

    @Override
    public String seen() {
        return "exists (select 1 from report r where r.case_id = a.thing_id and r.reporter_id = a.member_id)"
                + " or exists (select 1 from report_case_author s join report_case c on c.id = s.case_id"
                + " where c.id = a.thing_id and s.member_id = a.member_id and c.state <> 'OPEN')";
    }

    @Override
    public String named() {
        return "select id, title as name, '' as place from report_case";
    }

    @Override
    public String path(long id, String name, String place) {
        return PATH;
    }
}
