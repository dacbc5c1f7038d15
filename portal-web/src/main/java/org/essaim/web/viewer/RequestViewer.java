package org.essaim.web.viewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.shared.viewer.Viewer;

/** Reads the viewer of a request: the member who is signed in, and the language asked for. */
@ApplicationScoped
public class RequestViewer {

    /** Cookie that keeps the language a reader chose. */
    public static final String LANGUAGE_COOKIE = "langue";

    static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

    public Viewer of(HttpServletRequest request) {
        var locale = locale(request);
        return request.getUserPrincipal() instanceof ViewerPrincipal principal
                ? principal.viewer(locale)
                : Viewer.reader(locale);
    }

    private static Locale locale(HttpServletRequest request) {
        return chosen(request).or(() -> accepted(request)).orElse(Locale.FRENCH);
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> LANGUAGE_COOKIE.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .flatMap(value -> LANGUAGES.stream()
                                .filter(locale -> locale.getLanguage().equals(value)))
                        .findFirst();
    }

    private static Optional<Locale> accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(asked ->
                        LANGUAGES.stream().filter(locale -> locale.getLanguage().equals(asked.getLanguage())))
                .findFirst();
    }
}
