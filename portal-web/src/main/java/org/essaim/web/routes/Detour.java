package org.essaim.web.routes;

import java.util.Optional;
import org.essaim.web.gate.SafePath;

/** Leads a member elsewhere before a page that needs an account is shown; never what is sent. Found by being a bean. */
public interface Detour {

    /**
     * Where to go first; empty to go on.
     *
     * @param address path and query of the page that was asked for
     */
    Optional<SafePath> before(String address);
}
