package org.essaim.web.meetings;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.essaim.calendar.CalendarFeeds;
import org.essaim.meetings.MeetingAgenda;
import org.essaim.meetings.MeetingId;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.web.feeds.EntityTag;
import org.essaim.web.problem.ProblemTexts;

/**
 * Calendars as programs read them: {@code /agenda/SECRET.ics} for who has the link, {@code /agenda/reseaux/SLUG.ics} for
 * everyone, {@code /agenda/rencontres/ID.ics} one meeting for who may see it.
 */
@WebServlet(CalendarServlet.ROOT + "*")
public class CalendarServlet extends HttpServlet {

    static final String ROOT = "/agenda/";
    static final String ENDING = ".ics";

    private static final Pattern SECRET = Pattern.compile("/([A-Za-z0-9_-]{43})\\.ics");
    private static final Pattern NETWORK = Pattern.compile("/reseaux/([a-z0-9-]{1,80})\\.ics");
    private static final Pattern MEETING = Pattern.compile("/rencontres/([1-9]\\d{0,17})\\.ics");
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CalendarFeeds feeds;

    @Inject
    private transient MeetingAgenda agenda;

    @Inject
    private transient NetworkCatalogue networks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(calendar(request.getPathInfo() == null ? "" : request.getPathInfo()), request, response);
        } catch (RuntimeException e) {
            var refused = ProblemTexts.businessCause(e).map(BusinessException::type);
            if (refused.isEmpty()) {
                throw e;
            }
            response.sendError(refused.get().status());
        }
    }

    private String calendar(String path) {
        var secret = SECRET.matcher(path);
        if (secret.matches()) {
            return feeds.behind(secret.group(1));
        }
        var network = NETWORK.matcher(path);
        if (network.matches()) {
            return networks.find(network.group(1)).map(feeds::ofEveryone).orElseThrow(CalendarServlet::unknown);
        }
        var meeting = MEETING.matcher(path);
        if (meeting.matches()) {
            return agenda.calendar(new MeetingId(Long.parseLong(meeting.group(1))));
        }
        throw unknown();
    }

    private static NotFoundException unknown() {
        return new NotFoundException("meetings.problem.unknown");
    }

    /** Programs ask again and again: who has it gets it not once more. No one else keeps what may be for one person. */
    private static void answer(String calendar, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var text = calendar.getBytes(StandardCharsets.UTF_8);
        var tag = EntityTag.of(text);
        response.setHeader("ETag", tag.value());
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Robots-Tag", "noindex");
        if (tag.isKnown(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader("Content-Disposition", "inline; filename=\"essaim.ics\"");
        response.setContentLength(text.length);
        response.getOutputStream().write(text);
    }
}
