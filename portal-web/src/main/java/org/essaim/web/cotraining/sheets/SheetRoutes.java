package org.essaim.web.cotraining.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class SheetRoutes implements Routes {

    static final String CHECK = "/administration/emargement";
    static final String PRESENCE = "/presence/";

    private static final String OF_ONE = "/co-formations/{id}";
    private static final String SHEETS = OF_ONE + "/emargement";
    private static final String SHEET = SHEETS + "/{halfDay}";

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view(SHEETS, "/cotraining/sheets.xhtml").openTo(Caller.MEMBER),
                Route.view(SHEET, "/cotraining/sheet.xhtml").openTo(Caller.MEMBER),
                Route.view(SHEET + "/clore", "/cotraining/sheet-close.xhtml").openTo(Caller.MEMBER),
                Route.view(SHEET + "/code", "/cotraining/sheet-code.xhtml").openTo(Caller.MEMBER),
                Route.view(PRESENCE + "{halfDay}", "/cotraining/presence.xhtml").openTo(Caller.MEMBER),
                Route.view(OF_ONE + "/attestations", "/cotraining/sheet-attestations.xhtml")
                        .openTo(Caller.MEMBER),
                Route.view(CHECK, "/cotraining/sheet-check.xhtml").openTo(Caller.ADMIN));
    }
}
