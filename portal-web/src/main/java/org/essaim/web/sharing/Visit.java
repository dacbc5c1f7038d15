package org.essaim.web.sharing;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.shared.viewer.Viewer;
import org.essaim.web.viewer.ViewerPrincipal;

/** Somebody who looks at a page right now. */
public record Visit(Viewer viewer, HttpServletRequest request) {

    /** How the head of the page calls the member; empty when they have no name, and for a reader. */
    public String name() {
        var name = request.getUserPrincipal() instanceof ViewerPrincipal principal ? principal.displayName() : null;
        return name == null ? "" : name;
    }

    /** A path of ours as a link needs it. */
    public String link(String path) {
        return request.getContextPath() + path;
    }
}
