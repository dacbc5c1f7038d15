package org.essaim.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.essaim.shared.Setting;
import org.essaim.shared.Settings;
import org.essaim.shared.SqlStatements;

/** With {@code ESSAIM_TRACE=true}, tells in the {@code Server-Timing} header what an answer cost. */
public class TraceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Large enough that a page is not on its way before its header can be written. */
    private static final int BUFFER = 512 * 1024;

    private boolean on;

    @Inject
    void configure(Settings settings) {
        on = settings.flag(Setting.TRACE);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!on) {
            chain.doFilter(request, response);
            return;
        }
        response.setBufferSize(BUFFER);
        SqlStatements.reset();
        var start = System.nanoTime();
        chain.doFilter(request, response);
        if (!response.isCommitted()) {
            var milliseconds = (System.nanoTime() - start) / 1_000_000.0;
            response.setHeader(
                    "Server-Timing",
                    "sql;desc=\"" + SqlStatements.count() + "\", total;dur="
                            + String.format(java.util.Locale.ROOT, "%.1f", milliseconds));
        }
    }
}
