package org.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.essaim.identity.Welcome;
import org.essaim.identity.access.SessionKey;
import org.essaim.shared.text.Language;
import org.essaim.web.language.PageLanguage;
import org.essaim.web.request.Cookies;

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
        for (var language : Language.values()) {
            var signIn = request.getServletContext().getContextPath() + language.path("/connexion");
            response.addCookie(
                    cookies.cookie(DEVICE, device.cookie(), (int) device.life().toSeconds(), signIn));
        }
        if (Cookies.value(request, PageLanguage.COOKIE).isEmpty()) {
            speak(Language.of(welcome.locale()), response);
        }
    }

    void write(SessionKey key, HttpServletResponse response) {
        var seconds = key.life().map(life -> (int) life.toSeconds()).orElse(-1);
        response.addCookie(cookies.cookie(NAME, key.cookie(), seconds));
    }

    void forget(HttpServletResponse response) {
        response.addCookie(cookies.cookie(NAME, "", 0));
    }

    void speak(Language language, HttpServletResponse response) {
        response.addCookie(cookies.cookie(PageLanguage.COOKIE, language.code(), (int) LANGUAGE_LIFE.toSeconds()));
    }
}
