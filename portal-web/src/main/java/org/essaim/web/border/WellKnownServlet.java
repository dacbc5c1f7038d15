package org.essaim.web.border;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.web.gate.Redirect;
import org.essaim.web.gate.SafePath;

/** Addresses that machines know: whom to report a weakness to (RFC 9116), and where a password is changed. */
@WebServlet({WellKnownServlet.SECURITY, WellKnownServlet.PASSWORD})
public class WellKnownServlet extends HttpServlet {

    static final String SECURITY = "/.well-known/security.txt";
    static final String PASSWORD = "/.well-known/change-password";

    private static final long serialVersionUID = 1L;
    private static final Duration VALID = Duration.ofDays(180);

    @Inject
    private transient Settings settings;

    @Inject
    private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (PASSWORD.equals(request.getServletPath())) {
            Redirect.to(SafePath.of("/compte/mot-de-passe"), request, response);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=86400");
        response.getWriter().write("""
                Contact: mailto:%s
                Expires: %s
                Preferred-Languages: fr, en
                Canonical: %s%s
                """.formatted(
                        settings.text(Setting.ASSOCIATION_CONTACT),
                        clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS),
                        settings.baseUrl(),
                        SECURITY));
    }
}
