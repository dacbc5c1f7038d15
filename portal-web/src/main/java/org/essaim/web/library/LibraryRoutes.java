package org.essaim.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.content.LibraryAction;
import org.essaim.library.content.ResourceId;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.resources.ResourceCatalogue;
import org.essaim.rights.Caller;
import org.essaim.shared.viewer.MemberId;
import org.essaim.web.routes.Insiders;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;

@ApplicationScoped
class LibraryRoutes implements Routes {

    @Inject
    private ScenarioCatalogue scenarios;

    @Inject
    private ResourceCatalogue resources;

    @Override
    public List<Route> routes() {
        return List.of(
                Route.view("/scenarios", "/library/catalogue.xhtml").listed().shared(),
                Route.view("/scenarios/{id}", "/library/scenario.xhtml").sharedBut(this::ofScenario),
                Route.view("/scenarios/{id}/versions/{number}", "/library/version.xhtml")
                        .sharedBut(this::ofScenario),
                Route.view("/scenarios/{id}/apercu", "/library/preview.xhtml"),
                Route.view("/scenarios/{id}/nouvelle-version", "/library/new-version.xhtml")
                        .openTo(Caller.MEMBER),
                Route.view("/ressources", "/library/resources.xhtml").listed().shared(),
                Route.view("/ressources/{id}", "/library/resource.xhtml").sharedBut(this::ofResource),
                Route.view("/reseaux/{slug}/scenarios", "/library/of-network.xhtml"),
                Route.view("/mes-scenarios", "/library/mine.xhtml").openTo(Caller.MEMBER),
                Route.view("/mes-ressources", "/library/my-resources.xhtml").openTo(Caller.MEMBER));
    }

    private Insiders ofScenario(Map<String, String> address) {
        return insiders(address, id -> scenarios.insiders(new ScenarioId(id)));
    }

    private Insiders ofResource(Map<String, String> address) {
        return insiders(address, id -> resources.insiders(new ResourceId(id)));
    }

    /** Moderators see what was not published, and may act on what was. */
    private static Insiders insiders(Map<String, String> address, LongFunction<Set<MemberId>> members) {
        var id = Long.parseLong(address.get("id"));
        return id == 0
                ? Insiders.NOBODY
                : Insiders.of(viewer -> viewer.may(LibraryAction.MODERATE), () -> members.apply(id));
    }
}
