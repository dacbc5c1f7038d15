package org.essaim.web.frame;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Serves the association's own colour and logo. */
@WebServlet({Association.STYLE, Association.LOGO})
public class AssociationServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** A picture may carry styles of its own, and nothing else. */
    private static final String PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    @Inject
    private transient Association association;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getServletPath().equals(Association.STYLE)) {
            style(response);
        } else {
            logo(response);
        }
    }

    private void style(HttpServletResponse response) throws IOException {
        var css = association.style();
        if (css.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/css;charset=UTF-8");
        response.getOutputStream().write(css.get().getBytes(StandardCharsets.UTF_8));
    }

    private void logo(HttpServletResponse response) throws IOException {
        var logo = association.logo();
        if (logo.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(logo.get().type());
        response.setHeader("Content-Security-Policy", PICTURE_POLICY);
        response.getOutputStream().write(logo.get().content());
    }
}
