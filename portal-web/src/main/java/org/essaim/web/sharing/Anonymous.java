package org.essaim.web.sharing;

import jakarta.servlet.http.HttpServletRequest;
import org.essaim.web.language.PageLanguage;

/** Whether everybody would get the same response to a request: nothing in it says who is asking. */
final class Anonymous {

    private Anonymous() {}

    /** No sign-in, no token, and no cookie but that of the language. */
    static boolean is(HttpServletRequest request) {
        if (request.getUserPrincipal() != null || request.getHeader("Authorization") != null) {
            return false;
        }
        var cookies = request.getCookies();
        if (cookies == null) {
            return true;
        }
        for (var cookie : cookies) {
            if (!PageLanguage.COOKIE.equals(cookie.getName())) {
                return false;
            }
        }
        return true;
    }
}
