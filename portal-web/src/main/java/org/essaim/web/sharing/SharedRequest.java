package org.essaim.web.sharing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.essaim.web.viewer.RequestViewer;

/** The request of nobody in particular for a page that is made for everybody: what is asked for, and not by whom. */
final class SharedRequest extends HttpServletRequestWrapper {

    private static final Set<String> PERSONAL = Set.of("cookie", "authorization", "user-agent", "referer");

    SharedRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public Principal getUserPrincipal() {
        return null;
    }

    @Override
    public String getRemoteUser() {
        return null;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public String getAuthType() {
        return null;
    }

    @Override
    public Cookie[] getCookies() {
        var cookies = super.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> RequestViewer.LANGUAGE_COOKIE.equals(cookie.getName()))
                        .toArray(Cookie[]::new);
    }

    @Override
    public String getHeader(String name) {
        return isPersonal(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isPersonal(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    private static boolean isPersonal(String header) {
        return PERSONAL.contains(header.toLowerCase(Locale.ROOT));
    }
}
