package org.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.essaim.identity.Welcome;
import org.essaim.identity.access.SessionKey;
import org.essaim.shared.Settings;
import org.essaim.web.RequestViewer;

/** The cookies by which a browser is known again, and its language. */
@ApplicationScoped
class SessionCookie {

    static final String NAME = "essaim_session";

    private static final Duration LANGUAGE_LIFE = Duration.ofDays(365);

    @Inject
    private Settings settings;

    Optional<String> read(HttpServletRequest request) {
        return value(request, NAME);
    }

    /** Keeps the key; what the page knew of the browser before gets another name. */
    void welcome(Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        write(welcome.key(), response);
        if (value(request, RequestViewer.LANGUAGE_COOKIE).isEmpty()) {
            speak(welcome.locale().getLanguage(), response);
        }
    }

    void write(SessionKey key, HttpServletResponse response) {
        var seconds = key.life().map(life -> (int) life.toSeconds()).orElse(-1);
        response.addCookie(cookie(NAME, key.cookie(), seconds));
    }

    void forget(HttpServletResponse response) {
        response.addCookie(cookie(NAME, "", 0));
    }

    void speak(String language, HttpServletResponse response) {
        response.addCookie(cookie(RequestViewer.LANGUAGE_COOKIE, language, (int) LANGUAGE_LIFE.toSeconds()));
    }

    private Cookie cookie(String name, String value, int seconds) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure("https".equals(settings.baseUrl().getScheme()));
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge(seconds);
        return cookie;
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
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
