package org.essaim.web.request;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.essaim.shared.metrics.SqlStatements;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/** With {@code ESSAIM_TRACE=true}, says in the {@code Server-Timing} header what a response cost. */
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
        var traced = new TracedResponse(response, System.nanoTime(), SqlStatements.count());
        chain.doFilter(request, traced);
        traced.tell();
    }

    /** A forward ends the response before the filter has it back: then the header is written at the last moment. */
    private static final class TracedResponse extends HttpServletResponseWrapper {

        private final long start;
        private final int statements;

        TracedResponse(HttpServletResponse response, long start, int statements) {
            super(response);
            this.start = start;
            this.statements = statements;
        }

        void tell() {
            if (!isCommitted()) {
                var milliseconds = (System.nanoTime() - start) / 1_000_000.0;
                setHeader(
                        "Server-Timing",
                        "sql;desc=\"" + (SqlStatements.count() - statements) + "\", total;dur="
                                + String.format(Locale.ROOT, "%.1f", milliseconds));
            }
        }

        /** Called when the response is known, by the API and by files. */
        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            tell();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return new PrintWriter(super.getWriter()) {
                @Override
                public void flush() {
                    tell();
                    super.flush();
                }

                @Override
                public void close() {
                    tell();
                    super.close();
                }
            };
        }

        @Override
        public void flushBuffer() throws IOException {
            tell();
            super.flushBuffer();
        }
    }
}
