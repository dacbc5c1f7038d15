package org.essaim.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class MailRoutes implements Routes {

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view("/administration/courrier", "/mail/outbox.xhtml"),
                Route.view("/administration/courrier/{id}", "/mail/letter.xhtml"));
    }
}
