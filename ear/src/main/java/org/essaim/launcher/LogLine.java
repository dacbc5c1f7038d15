package org.essaim.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import java.util.regex.Pattern;

/**
 * What is common to lines of the log. A request's thread carries its id in its name, and lines are made by the thread
 * that logs. Whatever a library says, no e-mail address stays: of {@code someone@example.org} only the domain does,
 * by which a delivery that fails is seen.
 */
abstract class LogLine extends Formatter {

    private static final Pattern REQUEST = Pattern.compile("\\[([A-Za-z0-9._-]{8,64})]$");

    /**
     * The part before the at sign is what names a person; how long it may be is bounded, so that the search is fast.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}(@|%40)(?=[\\p{L}\\p{N}-]{1,63}\\.[\\p{L}\\p{N}.-]{2,})");

    /** Id of the request that this thread works for, or empty. */
    static String request() {
        var matcher = REQUEST.matcher(Thread.currentThread().getName());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The message with its parameters, without persons. */
    String message(LogRecord record) {
        return withoutPersons(formatMessage(record));
    }

    /** The trace of what was thrown, without persons; empty when nothing was. */
    static String trace(LogRecord record) {
        if (record.getThrown() == null) {
            return "";
        }
        var trace = new StringWriter();
        record.getThrown().printStackTrace(new PrintWriter(trace));
        return withoutPersons(trace.toString());
    }

    static String withoutPersons(String text) {
        return text == null ? "" : ADDRESS.matcher(text).replaceAll("…$1");
    }
}
