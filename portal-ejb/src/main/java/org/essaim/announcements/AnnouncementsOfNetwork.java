package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.figures.ThingsOfNetwork;

/** Announcements, which can be reported. */
@ApplicationScoped
class AnnouncementsOfNetwork implements ThingsOfNetwork {

    @Override
    public String kind() {
        return AnnouncementId.KIND;
    }

    @Override
    public String words() {
        return "announcements.kind.announcement.many";
    }

    @Override
    public String ids() {
        return "select id from announcement where network_id = :network";
    }
}
