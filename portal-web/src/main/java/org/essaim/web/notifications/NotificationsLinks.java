package org.essaim.web.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.links.Link;
import org.essaim.web.links.LinkPlace;
import org.essaim.web.links.Links;

@ApplicationScoped
class NotificationsLinks implements Links {

    @Override
    public List<Link> links() {
        return List.of(
                Link.in(LinkPlace.ACCOUNT, 12, "notifications.account.notifications", NotificationsRoutes.PREFERENCES),
                Link.in(LinkPlace.ACCOUNT, 13, "notifications.account.followed", NotificationsRoutes.FOLLOWED));
    }
}
