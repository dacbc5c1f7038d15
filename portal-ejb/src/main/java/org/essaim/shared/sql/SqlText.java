package org.essaim.shared.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** SQL with parameters as {@code :name}, which are no parameters inside quotes, nor after a second colon. */
final class SqlText {

    private static final Pattern PARAMETER = Pattern.compile("'(?:[^']|'')*'|::|:([a-zA-Z][a-zA-Z0-9]*)");

    /** Texts of statements are few, though some have a condition for each filter that is set. */
    private static final int MOST = 2_000;

    private static final Map<String, SqlText> KNOWN = new ConcurrentHashMap<>();

    /** The text between the parameters, one more than there are of them. */
    private final List<String> pieces = new ArrayList<>();

    private final List<String> names = new ArrayList<>();

    private SqlText(String sql) {
        var matcher = PARAMETER.matcher(sql);
        var end = 0;
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                pieces.add(sql.substring(end, matcher.start()));
                names.add(matcher.group(1));
                end = matcher.end();
            }
        }
        pieces.add(sql.substring(end));
    }

    static SqlText of(String... parts) {
        var sql = String.join(" ", parts);
        if (KNOWN.size() >= MOST) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(sql, SqlText::new);
    }

    boolean mentions(String name) {
        return names.contains(name);
    }

    void requireParameter(String name) {
        if (!mentions(name)) {
            throw new SqlMappingException("no parameter :" + name + " in: " + String.join(":?", pieces));
        }
    }

    /** For JDBC, with a question mark for each value that {@link #bound} gives. */
    String sql(Map<String, SqlParameter> values) {
        var sql = new StringBuilder(pieces.get(0));
        for (var i = 0; i < names.size(); i++) {
            sql.append(value(names.get(i), values).sql()).append(pieces.get(i + 1));
        }
        return sql.toString();
    }

    List<Object> bound(Map<String, SqlParameter> values) {
        return names.stream()
                .map(name -> value(name, values))
                .filter(SqlParameter::isBound)
                .map(SqlParameter::value)
                .toList();
    }

    private SqlParameter value(String name, Map<String, SqlParameter> values) {
        var value = values.get(name);
        if (value == null) {
            throw new SqlMappingException("no value for :" + name + " in: " + String.join(":?", pieces));
        }
        return value;
    }
}
