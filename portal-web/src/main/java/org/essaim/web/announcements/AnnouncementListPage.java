package org.essaim.web.announcements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.announcements.AnnouncementBoard;
import org.essaim.announcements.AnnouncementLine;
import org.essaim.shared.lists.Page;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;

/** The announcements of a network. */
@Named
@RequestScoped
public class AnnouncementListPage {

    private static final int SIZE = 20;

    @Inject
    private AnnouncementBoard board;

    @Inject
    private AnnouncementsHere here;

    @Inject
    private Lists lists;

    private ListAddress address;
    private Page<AnnouncementLine> announcements;

    /** View action. */
    public void open() {
        address = lists.read(here.getPath());
        announcements = board.page(here.network(), address.slice(SIZE));
        lists.isPast(announcements, address);
    }

    public Page<AnnouncementLine> getAnnouncements() {
        return announcements;
    }

    public ListAddress getAddress() {
        return address;
    }
}
