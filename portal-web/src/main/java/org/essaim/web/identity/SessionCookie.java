package org.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.essaim.identity.Welcome;
import org.essaim.identity.access.SessionKey;
import org.essaim.web.request.Cookies;
import org.essaim.web.viewer.RequestViewer;

/** The cookies by which a browser is known again: its session, whose device it is, and its language. */
@ApplicationScoped
class SessionCookie {

    static final String NAME = "essaim_session";

    /** Tells the browsers that a member came in with before; for the pages where one comes in. */
    static final String DEVICE = "essaim_device";

    private static final Duration LANGUAGE_LIFE = Duration.ofDays(365);

    @Inject
    private Cookies cookies;

    Optional<String> read(HttpServletRequest request) {
        return Cookies.value(request, NAME);
    }

    /** Keeps the key, and the language that the member wants. */
    void welcome(Welcome welcome, HttpServletRequest request, HttpServletResponse response) {
        write(welcome.key(), response);
        var device = welcome.device();
        response.addCookie(cookies.cookie(
                DEVICE, device.cookie(), (int) device.life().toSeconds(), request.getContextPath() + "/connexion"));
        if (Cookies.value(request, RequestViewer.LANGUAGE_COOKIE).isEmpty()) {
            speak(welcome.locale().getLanguage(), response);
        }
    }

    void write(SessionKey key, HttpServletResponse response) {
        var seconds = key.life().map(life -> (int) life.toSeconds()).orElse(-1);
        response.addCookie(cookies.cookie(NAME, key.cookie(), seconds));
    }

    void forget(HttpServletResponse response) {
        response.addCookie(cookies.cookie(NAME, "", 0));
    }

    void speak(String language, HttpServletResponse response) {
        response.addCookie(cookies.cookie(RequestViewer.LANGUAGE_COOKIE, language, (int) LANGUAGE_LIFE.toSeconds()));
    }
}
