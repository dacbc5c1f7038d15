package org.essaim.web.routes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The public addresses of all capabilities. */
@ApplicationScoped
public class RouteTable {

    private List<Route> routes = List.of();

    @Inject
    void collect(@Any Instance<Routes> capabilities) {
        routes = capabilities.stream().flatMap(each -> each.routes().stream()).toList();
    }

    /** Those that search engines should know. */
    public List<Route> listed() {
        return routes.stream().filter(Route::isListed).toList();
    }

    /** The route of a path below the context. */
    public Optional<Route> find(String path) {
        return routes.stream().filter(route -> route.matches(path)).findFirst();
    }
}
