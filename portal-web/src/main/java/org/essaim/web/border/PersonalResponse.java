package org.essaim.web.border;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * A response that gives a cookie is one person's: whoever stands between may not keep it, although what it tells is for
 * everyone. A cache would hand the session of the one who asked first to all who ask later.
 */
final class PersonalResponse extends HttpServletResponseWrapper {

    private static final String COOKIE = "Set-Cookie";
    private static final String CACHE = "Cache-Control";

    PersonalResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void addCookie(Cookie cookie) {
        super.addCookie(cookie);
        keepToOne(COOKIE);
    }

    @Override
    public void setHeader(String name, String value) {
        super.setHeader(name, value);
        keepToOne(name);
    }

    @Override
    public void addHeader(String name, String value) {
        super.addHeader(name, value);
        keepToOne(name);
    }

    private void keepToOne(String changed) {
        var matters = COOKIE.equalsIgnoreCase(changed) || CACHE.equalsIgnoreCase(changed);
        if (matters && !getHeaders(COOKIE).isEmpty() && !isNotKept(getHeader(CACHE))) {
            super.setHeader(CACHE, "private, no-store");
        }
    }

    private static boolean isNotKept(String cache) {
        return cache != null && cache.contains("no-store");
    }
}
