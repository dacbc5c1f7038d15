package org.essaim.launcher;

import java.util.logging.LogRecord;

/** A JSON object a line for a program: time (UTC), level, logger, thread, request if there is one, message, trace if there is one. */
public final class JsonLines extends LogLine {

    @Override
    public String format(LogRecord record) {
        var line = new StringBuilder("{");
        put(line, "time", record.getInstant().toString());
        put(line, "level", record.getLevel().getName());
        put(line, "logger", record.getLoggerName());
        put(line, "thread", Thread.currentThread().getName().replaceFirst(" \\[[^]]*]$", ""));
        put(line, "request", request());
        put(line, "message", message(record));
        put(line, "trace", trace(record));
        return line.append("}\n").toString();
    }

    private static void put(StringBuilder line, String name, String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        line.append(line.length() > 1 ? "," : "").append('"').append(name).append("\":\"");
        for (var index = 0; index < value.length(); index++) {
            put(line, value.charAt(index));
        }
        line.append('"');
    }

    private static void put(StringBuilder line, char character) {
        switch (character) {
            case '"' -> line.append("\\\"");
            case '\\' -> line.append("\\\\");
            case '\n' -> line.append("\\n");
            case '\r' -> line.append("\\r");
            case '\t' -> line.append("\\t");
            default -> {
                if (character < ' ') {
                    line.append(String.format("\\u%04x", (int) character));
                } else {
                    line.append(character);
                }
            }
        }
    }
}
