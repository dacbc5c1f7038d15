package org.essaim.web.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.essaim.shared.text.Language;

/** The language of a request: that of its page, or what its browser wishes where the address says nothing. */
public final class PageLanguage {

    /** Cookie that keeps the language a reader chose. */
    public static final String COOKIE = "langue";

    private static final String PAGE = "org.essaim.web.language";

    private PageLanguage() {}

    /** The language in which a request is answered. */
    public static Language of(HttpServletRequest request) {
        return ofPage(request).orElseGet(() -> wished(request));
    }

    /** The language that the address of a page says; empty for what is no page. */
    public static Optional<Language> ofPage(HttpServletRequest request) {
        return Optional.ofNullable((Language) request.getAttribute(PAGE));
    }

    /** Says that a page of this language is asked for. */
    public static void set(HttpServletRequest request, Language language) {
        request.setAttribute(PAGE, language);
    }

    /** The language that a reader chose, else the first that their browser asks for and we speak, else French. */
    public static Language wished(HttpServletRequest request) {
        return chosen(request).or(() -> accepted(request)).orElse(Language.FRENCH);
    }

    /** What paths of the portal begin with in the language of the page; also for a request that no filter has seen. */
    public static String base(HttpServletRequest request) {
        return request.getServletContext().getContextPath()
                + ofPage(request).map(Language::prefix).orElse("");
    }

    /** The path that is asked for, as all languages share it. */
    public static String path(HttpServletRequest request) {
        return path(request, request.getRequestURI());
    }

    /** The same of another address of the portal, such as the one that failed. */
    public static String path(HttpServletRequest request, String uri) {
        return Language.shared(pathWithLanguage(request, uri));
    }

    /** The same with what says the language. */
    public static String pathWithLanguage(HttpServletRequest request, String uri) {
        return uri.substring(request.getServletContext().getContextPath().length());
    }

    private static Optional<Language> chosen(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> COOKIE.equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .flatMap(code -> Language.of(code).stream())
                        .findFirst();
    }

    private static Optional<Language> accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(asked -> Language.of(asked.getLanguage()).stream())
                .findFirst();
    }
}
