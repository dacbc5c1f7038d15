package org.essaim.web.caching;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Holds back the body of a page that was declared public; lets anything else pass. */
class KeepingResponse extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private ByteArrayOutputStream body;
    private PrintWriter writer;
    private ServletOutputStream stream;

    KeepingResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    /** What was held back; empty when everything passed. */
    Optional<byte[]> body() {
        if (body == null) {
            return Optional.empty();
        }
        if (writer != null) {
            writer.flush();
        }
        return Optional.of(body.toByteArray());
    }

    /** Whether the same may be sent to others: a plain success that gave no cookie and began no session. */
    boolean isForAll() {
        return getStatus() == SC_OK && getHeaders("Set-Cookie").isEmpty();
    }

    /** The headers that belong to the page and not to this response. */
    Map<String, String> pageHeaders() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", getContentType());
        for (var name : new String[] {"Cache-Control", "Vary", "Last-Modified", "Content-Language", "Link"}) {
            var value = getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            if (!holdsBack()) {
                return super.getWriter();
            }
            writer = new PrintWriter(new OutputStreamWriter(body, getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            if (!holdsBack()) {
                return super.getOutputStream();
            }
            stream = new HeldBack(body);
        }
        return stream;
    }

    private boolean holdsBack() {
        if (body == null && PublicPage.isDeclared(request)) {
            body = new ByteArrayOutputStream(64 * 1024);
        }
        return body != null;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (body == null) {
            super.flushBuffer();
        }
    }

    @Override
    public void setContentLength(int length) {
        if (body == null) {
            super.setContentLength(length);
        }
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    private void forget() {
        body = null;
        writer = null;
        stream = null;
    }

    /** A servlet's stream into memory. */
    private static final class HeldBack extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        HeldBack(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public void write(byte[] values, int from, int length) {
            bytes.write(values, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("pages are not written asynchronously");
        }
    }
}
