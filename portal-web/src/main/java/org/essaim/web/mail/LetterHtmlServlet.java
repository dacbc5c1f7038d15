package org.essaim.web.mail;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.essaim.mail.OutgoingMail;

/**
 * {@code /administration/courrier/{id}/html}: the HTML part of a letter, framed by its page. Its inline styles need a
 * policy of their own; in exchange it runs nothing, and its links open the whole window.
 */
@WebServlet("/administration/courrier/*")
public class LetterHtmlServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern PATH = Pattern.compile("/(\\d{1,18})/html");
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;"
            + " base-uri 'self'; form-action 'none'; frame-ancestors 'self';"
            + " sandbox allow-top-navigation-by-user-activation allow-popups";

    @Inject
    private transient OutgoingMail mail;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = PATH.matcher(String.valueOf(request.getPathInfo()));
        if (!path.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var letter = mail.letter(Long.parseLong(path.group(1))).content();
        if (letter == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        // Only for the frame: in a mail program every link leaves it anyway.
        var framed = letter.html().replaceFirst("<head>", "<head><base target=\"_top\">");
        response.getOutputStream().write(framed.getBytes(StandardCharsets.UTF_8));
    }
}
