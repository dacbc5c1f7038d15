package org.essaim.web.border;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.essaim.shared.text.Text;

/**
 * What browsers report of the content security policy: one line in the log each, at most twenty a minute. Without the
 * queries of addresses, which may say who somebody is.
 */
@WebServlet(PolicyReportServlet.PATH)
public class PolicyReportServlet extends HttpServlet {

    static final String PATH = "/rapports/csp";

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(PolicyReportServlet.class.getName());
    private static final int LONGEST = 16 * 1024;
    private static final int LONGEST_PART = 200;
    private static final int MOST_A_MINUTE = 20;
    private static final long MINUTE = 60_000;

    @Inject
    private transient Clock clock;

    private final AtomicLong minute = new AtomicLong();
    private final AtomicInteger logged = new AtomicInteger();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        if (mayTell()) {
            tell(new String(body, StandardCharsets.UTF_8));
        }
    }

    private void tell(String body) {
        try {
            if (read(body) instanceof JsonObject sent && sent.get("csp-report") instanceof JsonObject report) {
                LOG.log(
                        Level.INFO,
                        "content policy: {0} refused {1} on {2}",
                        part(report, "effective-directive", "violated-directive"),
                        part(report, "blocked-uri"),
                        part(report, "document-uri"));
            }
        } catch (RuntimeException e) {
            // The parser has no exception of its own for deep nesting.
            LOG.log(Level.DEBUG, "not a report", e);
        }
    }

    private static JsonValue read(String body) {
        try (var reader = Json.createReader(new StringReader(body))) {
            return reader.readValue();
        }
    }

    private static String part(JsonObject report, String... names) {
        for (var name : names) {
            var text = report.getString(name, "");
            if (!text.isEmpty()) {
                var plain = text.replaceAll("[?#].*", "").replaceAll("[^\\p{Graph} ]", "");
                return Text.cut(plain, LONGEST_PART);
            }
        }
        return "-";
    }

    private boolean mayTell() {
        var now = clock.millis() / MINUTE;
        if (minute.getAndSet(now) != now) {
            logged.set(0);
        }
        return logged.incrementAndGet() <= MOST_A_MINUTE;
    }
}
