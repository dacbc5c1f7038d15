package org.essaim.web.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class AnnouncementsRoutes implements Routes {

    private static final String LIST = "/reseaux/{slug}/annonces";

    static final Route NEW =
            Route.view(LIST + "/nouvelle", "/announcements/write.xhtml").openTo(Caller.MEMBER);

    static final Route CHANGE =
            Route.view(LIST + "/{id}/modifier", "/announcements/change.xhtml").openTo(Caller.MEMBER);

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view(LIST, "/announcements/list.xhtml"),
                NEW,
                Route.view(LIST + "/{id}", "/announcements/announcement.xhtml"),
                CHANGE,
                Route.view(LIST + "/{id}/retirer", "/announcements/withdraw.xhtml")
                        .openTo(Caller.MEMBER),
                Route.view(LIST + "/{id}/envoi", "/announcements/sending.xhtml").openTo(Caller.MEMBER));
    }
}
