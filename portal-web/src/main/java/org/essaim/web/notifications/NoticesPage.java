package org.essaim.web.notifications;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.notifications.NoticeBoard;
import org.essaim.notifications.NoticeLine;
import org.essaim.shared.lists.Page;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** What the member was told. */
@Named("noticesPage")
@RequestScoped
public class NoticesPage {

    /** Which of them. */
    enum Which {
        UNREAD
    }

    private static final int SIZE = 20;
    private static final ListParameter<Which> WHICH = ListParameter.of("etat", Which.class, each -> "non-lues");

    @Inject
    private NoticeBoard board;

    @Inject
    private UnreadCounts counts;

    @Inject
    private Lists lists;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private CurrentViewer viewer;

    private ListAddress address;
    private Page<NoticeLine> lines;

    /** View action. */
    public void open() {
        lists.isPast(getLines(), getAddress());
    }

    public void readAll() {
        errors.attempt(() -> {
            board.readAll();
            counts.forget(viewer.current().requireMember());
            notices.done("notifications.list.allRead");
            response.redirect(NotificationsRoutes.LIST);
        });
    }

    public boolean isUnreadOnly() {
        return !getAddress().values(WHICH).isEmpty();
    }

    public boolean isAnyUnread() {
        return getLines().items().stream().anyMatch(line -> !line.read());
    }

    public ListAddress getAddress() {
        if (address == null) {
            address = lists.read(NotificationsRoutes.LIST, WHICH);
        }
        return address;
    }

    /** Read when it is asked for: a form that is only shown again runs no view action. */
    public Page<NoticeLine> getLines() {
        if (lines == null) {
            lines = board.mine(isUnreadOnly(), getAddress().slice(SIZE));
            counts.forget(viewer.current().requireMember());
        }
        return lines;
    }
}
