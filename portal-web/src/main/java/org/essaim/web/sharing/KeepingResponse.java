package org.essaim.web.sharing;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;

/** Holds back the body of a page that is made for everybody; what leads elsewhere has none. */
class KeepingResponse extends HttpServletResponseWrapper {

    private final int cookiesBefore;
    private ByteArrayOutputStream body;
    private PrintWriter writer;
    private ServletOutputStream stream;

    KeepingResponse(HttpServletResponse response) {
        super(response);
        cookiesBefore = cookies();
    }

    /** What was held back; empty when the response leads elsewhere. */
    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return body == null ? new byte[0] : body.toByteArray();
    }

    /** Whether the same may be sent to others: a plain success that gave no cookie. */
    boolean isForAll() {
        return getStatus() == SC_OK && cookies() == cookiesBefore;
    }

    private int cookies() {
        return getHeaders("Set-Cookie").size();
    }

    /** The headers that belong to the page and not to this response. */
    Map<String, String> pageHeaders() {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", getContentType());
        for (var name : new String[] {"Content-Language", "Link"}) {
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
            writer = new PrintWriter(new OutputStreamWriter(held(), getCharacterEncoding()));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new HeldBack(held());
        }
        return stream;
    }

    private ByteArrayOutputStream held() {
        if (body == null) {
            body = new ByteArrayOutputStream(64 * 1024);
        }
        return body;
    }

    @Override
    public void flushBuffer() {
        // What is held back goes out when it is whole.
    }

    @Override
    public void setContentLength(int length) {
        // The slots have a length of their own.
    }

    @Override
    public void setContentLengthLong(long length) {
        // Nor here.
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
