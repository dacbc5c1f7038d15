package org.essaim.web.border;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.essaim.web.language.PageLanguage;
import org.essaim.web.routes.PublicAddressFilter;

/** What metrics and traces call a request: never its address, which may say who somebody is. */
public final class RequestRoute {

    private RequestRoute() {}

    /**
     * One of a few names, known once the request has its response: addresses that do not exist share one.
     */
    public static String of(HttpServletRequest request, int status) {
        var page = request.getAttribute(PublicAddressFilter.ROUTE);
        if (page != null) {
            return page.toString();
        }
        var path = PageLanguage.path(request);
        if (path.startsWith("/api/") && status != HttpServletResponse.SC_NOT_FOUND) {
            return path.replaceFirst("^(/api/[a-z.]{1,30}).*", "$1");
        }
        return path.startsWith("/assets/") ? "/assets" : "other";
    }
}
