package org.essaim.web.gate;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.essaim.shared.text.Text;

/** The only place where the encoding of addresses is undone, so that what was hidden in it passes the gate as well. */
public final class Encoded {

    private Encoded() {}

    /** The text behind the encoding, cleaned; empty when the encoding is broken. */
    public static String decode(String text) {
        var decoded = plain(text);
        return decoded == null ? "" : Text.clean(decoded);
    }

    /** Whether the encoding is whole, and hides neither control characters nor a slash or backslash. */
    static boolean isReadable(String path) {
        var decoded = plain(path.replace("+", "%2B"));
        return decoded != null
                && decoded.chars().noneMatch(each -> Character.isISOControl(each) || each == 0xFFFD || each == '\\')
                && !path.contains("%2f")
                && !path.contains("%2F");
    }

    /** Names of the parameters of a query, which may be null. */
    static List<String> names(String query) {
        return query == null
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .map(each -> decode(each.replaceFirst("=.*", "")))
                        .toList();
    }

    /** Values of a parameter of a query, which may be null, as they are behind the encoding. */
    static List<String> values(String query, String name) {
        return query == null
                ? List.of()
                : Arrays.stream(query.split("&"))
                        .map(each -> each.split("=", 2))
                        .filter(each -> decode(each[0]).equals(name))
                        .map(each -> each.length < 2 ? "" : String.valueOf(plain(each[1])))
                        .toList();
    }

    private static String plain(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
