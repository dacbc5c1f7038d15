package org.essaim.web.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.essaim.shared.settings.Settings;

/** Cookies of the portal: for its own pages alone, out of reach of scripts, over TLS where the portal is. */
@ApplicationScoped
public class Cookies {

    @Inject
    private Settings settings;

    /**
     * A cookie for the whole portal.
     *
     * @param seconds that it lives; 0 deletes it, -1 ends with the browser
     */
    public Cookie cookie(String name, String value, int seconds) {
        return cookie(name, value, seconds, "/");
    }

    /** A cookie for the pages below a path. */
    public Cookie cookie(String name, String value, int seconds, String path) {
        var cookie = new Cookie(name, value);
        cookie.setPath(path);
        cookie.setHttpOnly(true);
        cookie.setSecure("https".equals(settings.baseUrl().getScheme()));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }

    /** What a request brings under this name, unless it is blank. */
    public static Optional<String> value(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> name.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty())
                        .findFirst();
    }
}
