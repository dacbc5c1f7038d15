package org.essaim.web.request;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Names the request that a thread works for. The name of the thread carries it while it does: that is how every line
 * of the log has it, whichever library wrote the line.
 */
public final class RequestId {

    /** Also the name of the header that carries it to the client. */
    static final String HEADER = "X-Request-Id";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private RequestId() {}

    /** Empty outside of a request. */
    public static String current() {
        var id = CURRENT.get();
        return id == null ? "" : id;
    }

    static String fresh() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether a name that a proxy gave can stand in a log. */
    static boolean isPlain(String id) {
        return id != null && PLAIN.matcher(id).matches();
    }

    /** Names the thread until what is returned is closed. */
    static Named name(String id) {
        var thread = Thread.currentThread();
        var before = thread.getName();
        CURRENT.set(id);
        thread.setName(before + " [" + id + "]");
        return () -> {
            CURRENT.remove();
            thread.setName(before);
        };
    }

    /** A thread that works for a request. */
    interface Named extends AutoCloseable {
        @Override
        void close();
    }
}
