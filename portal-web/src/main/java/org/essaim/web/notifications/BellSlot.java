package org.essaim.web.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.notifications.NoticeBoard;
import org.essaim.web.sharing.Html;
import org.essaim.web.sharing.Slot;
import org.essaim.web.sharing.Visit;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** The bell in the head of each page, with how much is unread. */
@ApplicationScoped
class BellSlot implements Slot {

    @Inject
    private UnreadCounts counts;

    @Inject
    private Show show;

    @Override
    public String name() {
        return "bell";
    }

    @Override
    public void write(Html out, Visit visit) {
        var unread = counts.of(visit.viewer().requireMember());
        out.open("a", "class", "bell", "href", visit.link(NotificationsRoutes.LIST));
        out.open("span", "class", "i i--bell", "aria-hidden", "true").close("span");
        out.open("span", "class", "vh").say(words(visit, unread)).close("span");
        if (unread > 0) {
            out.open("span", "class", "badge", "aria-hidden", "true")
                    .say(unread < NoticeBoard.MOST ? show.number(unread) : NoticeBoard.MOST + "+")
                    .close("span");
        }
        out.close("a");
    }

    private static String words(Visit visit, int unread) {
        var language = visit.viewer().locale();
        if (unread == 0) {
            return Texts.text(language, "notifications.bell.none");
        }
        return Texts.text(language, "notifications.bell.unread", unread);
    }
}
