package org.essaim.web.routes;

import java.util.List;

/** The public addresses of one capability: one bean a package. */
public interface Routes {
    List<Route> routes();
}
