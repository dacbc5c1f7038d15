package org.essaim.web.viewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import org.essaim.shared.viewer.Viewer;
import org.essaim.web.language.PageLanguage;

/** Reads the viewer of a request: the member who is signed in, and the language of the answer. */
@ApplicationScoped
public class RequestViewer {

    public Viewer of(HttpServletRequest request) {
        var locale = PageLanguage.of(request).locale();
        return request.getUserPrincipal() instanceof ViewerPrincipal principal
                ? principal.viewer(locale)
                : Viewer.reader(locale);
    }
}
