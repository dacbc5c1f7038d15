package org.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.essaim.identity.access.KnownSession;
import org.essaim.identity.access.SessionCheck;
import org.essaim.identity.access.TokenCheck;
import org.essaim.web.api.JsonbProvider;
import org.essaim.web.language.PageLanguage;
import org.essaim.web.problem.Problem;
import org.essaim.web.viewer.RequestViewer;
import org.essaim.web.viewer.ViewerPrincipal;
import org.essaim.web.words.Texts;

/**
 * Who makes a request: a browser by its cookie, a program by a personal token, and else a reader. Nobody is refused
 * here but a program whose token is no good; what a reader may not do, the boundaries refuse.
 *
 * <p>Tokens are for {@code /api} only. There, a cookie reads but does not write, so that no page of another site can
 * make a browser write. Styles, pictures and probes are nobody's, and cost no statement.
 */
@ApplicationScoped
public class PortalAuthentication implements HttpAuthenticationMechanism {

    private static final String API = "/api/";
    private static final String METRICS = "/metrics";
    private static final String BEARER = "Bearer ";
    private static final Set<String> ANYBODYS = Set.of("/assets/", "/jakarta.faces.resource/", "/health");
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Jsonb JSON = new JsonbProvider().getContext(Problem.class);

    @Inject
    private SessionCheck sessions;

    @Inject
    private TokenCheck tokens;

    @Inject
    private SessionCookie cookie;

    @Inject
    private RequestViewer viewer;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var path = PageLanguage.path(request);
        if (ANYBODYS.stream().anyMatch(path::startsWith)) {
            return context.doNothing();
        }
        if (path.startsWith(API) || path.startsWith(METRICS)) {
            var token = bearer(request);
            if (token.isPresent()) {
                return byToken(token.get(), context);
            }
            if (!READING.contains(request.getMethod())) {
                return context.doNothing();
            }
        }
        return cookie.read(request)
                .map(value -> byCookie(value, request, response, context))
                .orElseGet(context::doNothing);
    }

    private AuthenticationStatus byCookie(
            String value, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var known = sessions.check(value);
        if (known.isEmpty()) {
            cookie.forget(response);
            return context.doNothing();
        }
        KnownSession session = known.get();
        session.renewed().ifPresent(key -> cookie.write(key, response));
        response.setHeader("Cache-Control", "private, no-store");
        CurrentSession.note(request, session.session());
        return enter(
                new ViewerPrincipal(session.member(), session.name(), session.roles(), session.grants(), null),
                context);
    }

    private AuthenticationStatus byToken(String token, HttpMessageContext context) {
        var known = tokens.check(token);
        if (known.isEmpty()) {
            return refuse(context);
        }
        var holder = known.get();
        return enter(
                new ViewerPrincipal(holder.member(), holder.name(), holder.roles(), holder.grants(), holder.scopes()),
                context);
    }

    /** The boundaries say whom they are open to; the container gets no groups. */
    private static AuthenticationStatus enter(ViewerPrincipal principal, HttpMessageContext context) {
        return context.notifyContainerAboutLogin(principal, Set.of());
    }

    private static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private AuthenticationStatus refuse(HttpMessageContext context) {
        var response = context.getResponse();
        var locale = viewer.of(context.getRequest()).locale();
        var title = Texts.text(locale, "problem.type.SIGN_IN_REQUIRED");
        var problem = Problem.of(
                "https://essaim.org/problems/sign-in-required",
                title,
                HttpServletResponse.SC_UNAUTHORIZED,
                Texts.text(locale, "identity.problem.token"),
                null);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer realm=\"Essaim\", error=\"invalid_token\"");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        try {
            response.getWriter().write(JSON.toJson(problem));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }
}
