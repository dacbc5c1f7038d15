package org.essaim.launcher;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.LogRecord;

/** A line for a person: time, level, logger, the request's id in brackets if there is one, message. */
public final class TextLines extends LogLine {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSZ").withZone(ZoneId.systemDefault());

    @Override
    public String format(LogRecord record) {
        var request = request();
        var line = new StringBuilder(TIME.format(record.getInstant()))
                .append(' ')
                .append(record.getLevel().getName())
                .append(' ')
                .append(record.getLoggerName())
                .append(' ');
        if (!request.isEmpty()) {
            line.append('[').append(request).append("] ");
        }
        line.append(message(record)).append(System.lineSeparator());
        return line.append(trace(record)).toString();
    }
}
