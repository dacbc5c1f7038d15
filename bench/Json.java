package org.essaim.bench;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads single values out of the portal's own flat responses: enough here, and no library to fetch. */
final class Json {

    private Json() {}

    /** Every string of this name, in order. */
    static List<String> strings(String json, String name) {
        return Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(json)
                .results()
                .map(found -> unescape(found.group(1)))
                .toList();
    }

    static String string(String json, String name) {
        return strings(json, name).get(0);
    }

    static long number(String json, String name) {
        return Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)")
                .matcher(json)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static String unescape(String text) {
        return Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)").matcher(text).replaceAll(Json::character);
    }

    private static String character(MatchResult escape) {
        var code = escape.group(1);
        var plain =
                switch (code.charAt(0)) {
                    case 'u' -> String.valueOf((char) Integer.parseInt(code.substring(1), 16));
                    case 'n' -> "\n";
                    case 't' -> "\t";
                    case 'r' -> "\r";
                    case 'b' -> "\b";
                    case 'f' -> "\f";
                    default -> code;
                };
        return java.util.regex.Matcher.quoteReplacement(plain);
    }
}
