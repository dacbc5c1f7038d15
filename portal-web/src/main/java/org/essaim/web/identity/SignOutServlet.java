package org.essaim.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.identity.access.Sessions;
import org.essaim.web.gate.Redirect;
import org.essaim.web.gate.SafePath;

/** Ends the session of the browser that asks, by POST; its cookie does not come along from another site. */
@WebServlet("/deconnexion")
public class SignOutServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient SessionCookie cookie;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        cookie.read(request).ifPresent(sessions::close);
        cookie.forget(response);
        // On a shared computer, what was typed and not sent stays with nobody.
        response.setHeader("Clear-Site-Data", "\"storage\"");
        Redirect.to(SafePath.HOME, request, response);
    }

    /** Somebody typed the address, or followed a link to it: nothing happens. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Redirect.to(SafePath.HOME, request, response);
    }
}
