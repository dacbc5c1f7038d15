package org.essaim.shared.address;

import java.net.IDN;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.essaim.shared.text.Text;

/**
 * An http or https address, read as browsers read it (the URL standard of the WHATWG): with a space, a {@code |} or an
 * accent in it, with a host in any script. It never carries the name or password of somebody, and its host is none that
 * only the machine or the house of whoever typed it knows.
 */
public final class WebAddress {

    /** Code points. */
    public static final int LONGEST = 2_000;

    /** {@code www.example.org/page}, {@code example.org}. */
    private static final Pattern BARE =
            Pattern.compile("(?iu)[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}([/?#].*)?");

    /** What French and its neighbours are written with. */
    private static final Pattern READABLE = Pattern.compile("[\\p{ASCII}ß-öø-ÿœ]+");

    private final HttpUrl url;

    private WebAddress(HttpUrl url) {
        this.url = url;
    }

    /** Empty for what is no such address, or a longer one. */
    public static Optional<WebAddress> of(String typed) {
        if (typed == null || Text.length(typed) > LONGEST) {
            return Optional.empty();
        }
        return Optional.ofNullable(HttpUrl.parse(withScheme(typed.strip())))
                .filter(url -> url.username().isEmpty() && url.password().isEmpty())
                .filter(url -> PublicHost.is(url.host()) && url.toString().length() <= LONGEST)
                .map(WebAddress::new);
    }

    /** Browsers add it, too: people copy what they see. */
    private static String withScheme(String typed) {
        return BARE.matcher(typed).matches() ? "https://" + typed : typed;
    }

    /** The address as it is kept: as it stands in a request; what is no address stays as it was typed. */
    public static String kept(String typed) {
        return of(typed).map(WebAddress::toString).orElse(typed);
    }

    public boolean isSecure() {
        return url.isHttps();
    }

    /** In small letters, ASCII. */
    public String host() {
        return url.host();
    }

    /** The host as an address names it, with its port where that is not the usual one. */
    public String authority() {
        var host = url.host().contains(":") ? "[" + url.host() + "]" : url.host();
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? host : host + ":" + url.port();
    }

    /**
     * The host for people to read: {@code école.example}. One with letters of another script stays as machines write it,
     * for many of these look like ours.
     */
    public String shownHost() {
        var shown = IDN.toUnicode(url.host());
        return READABLE.matcher(shown).matches() ? shown : url.host();
    }

    /** Parts of the path, decoded; the last one is empty where the path ends with a slash. */
    public List<String> path() {
        return url.pathSegments();
    }

    /** The value of the first parameter of this name. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(url.queryParameter(name));
    }

    /** The path as it stands in a request. */
    public String encodedPath() {
        return url.encodedPath();
    }

    /** The whole address, ASCII. */
    @Override
    public String toString() {
        return url.toString();
    }
}
