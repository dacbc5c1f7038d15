package org.essaim.web.gate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.shared.text.Language;

/**
 * A path of this portal, with its query: begins with one slash, and is of visible ASCII characters that stand in an
 * address as they are. The only thing that {@link Redirect} leads to.
 */
public final class SafePath {

    /** The home page. */
    public static final SafePath HOME = new SafePath("/");

    /** No second slash, no backslash (browsers read it as a slash), nothing that would have to be encoded. */
    private static final Pattern PLAIN = Pattern.compile("/(?!/)[\\x21-\\x7e&&[^\\\\\"<>^`{|}]]*");

    /** Paths that nobody is sent back to: they would change something, or lead in a circle. */
    private static final List<String> NOT_BACK = List.of("/connexion", "/deconnexion", "/langue", "/api/");

    private static final int LONGEST = 2000;

    private final String path;

    private SafePath(String path) {
        this.path = path;
    }

    /**
     * A path built by code; what cannot stand in an address is encoded.
     *
     * @throws IllegalArgumentException when it is not a path of this portal
     */
    public static SafePath of(String path) {
        var encoded = encoded(path);
        if (!PLAIN.matcher(encoded).matches()) {
            throw new IllegalArgumentException("not a path of ours");
        }
        return new SafePath(encoded);
    }

    /**
     * The path that a link asks to return to, when it is one of this portal and allowed; else the home page. Whoever
     * returns does so in the language of the page that leads back; no page has two.
     */
    public static SafePath back(String typed) {
        var shared = typed == null ? null : Language.shared(typed);
        return isWorthIt(shared) && Language.ofPath(shared) == Language.FRENCH ? new SafePath(shared) : HOME;
    }

    private static boolean isWorthIt(String typed) {
        return typed != null
                && typed.length() <= LONGEST
                && PLAIN.matcher(typed).matches()
                && NOT_BACK.stream().noneMatch(typed::startsWith)
                && Encoded.names(typed.replaceFirst("[^?]*\\??", "")).stream().noneMatch(FacesParameter::isReserved);
    }

    private static String encoded(String path) {
        var encoded = new StringBuilder(path.length());
        for (var each : path.getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each < 0x7F && "\\\"<>^`{|}".indexOf(each) < 0) {
                encoded.append((char) each);
            } else {
                encoded.append(String.format("%%%02X", each & 0xFF));
            }
        }
        return encoded.toString();
    }

    /** Ready for a header. */
    @Override
    public String toString() {
        return path;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SafePath safe && path.equals(safe.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }
}
