package org.essaim.web.feeds;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.Language;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Viewer;
import org.essaim.web.problem.ProblemTexts;

/** Answers with a feed, always as a reader without an account would read it; not again to whoever has this one. */
public abstract class FeedServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    @Inject
    private transient CurrentViewer viewer;

    /**
     * The feed that is asked for.
     *
     * @param request its parameters that mean nothing are as good as absent
     * @throws BusinessException where there is none
     */
    protected abstract Feed feed(HttpServletRequest request, Locale locale);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var locale = viewer.current().locale();
        try {
            answer(text(request, locale).getBytes(StandardCharsets.UTF_8), request, response);
        } catch (RuntimeException e) {
            var refused = ProblemTexts.businessCause(e).map(BusinessException::type);
            if (refused.isEmpty()) {
                throw e;
            }
            response.sendError(refused.get().status());
        }
    }

    private static void answer(byte[] text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var tag = EntityTag.of(text);
        response.setHeader("ETag", tag.value());
        response.setHeader("Cache-Control", "public, max-age=300");
        response.setHeader("Vary", "Accept-Language, Cookie");
        if (tag.isKnown(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/atom+xml;charset=UTF-8");
        response.getOutputStream().write(text);
    }

    private String text(HttpServletRequest request, Locale locale) throws ServletException, IOException {
        try {
            var feed = viewer.actAs(Viewer.reader(locale), () -> feed(request, locale));
            return AtomText.of(feed, settings.baseUrl(), settings.text(Setting.ASSOCIATION_NAME), Language.of(locale));
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
