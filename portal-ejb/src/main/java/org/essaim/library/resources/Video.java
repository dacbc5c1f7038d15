package org.essaim.library.resources;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a film hosted elsewhere is shown once the reader agrees.
 *
 * @param host who learns of the reader, such as {@code tube.ac-lyon.fr}
 * @param embedUrl for a frame; empty when the site has none that we know: then only a link
 */
public record Video(String host, Optional<String> embedUrl) {

    private static final Pattern YOUTUBE_ID = Pattern.compile("[\\w-]{6,20}");
    private static final Pattern PEERTUBE = Pattern.compile("/(?:w|videos/watch|videos/embed)/([\\w-]{8,40})");
    private static final Pattern VIMEO = Pattern.compile("/(?:video/)?(\\d{5,12})");
    private static final Pattern DAILYMOTION = Pattern.compile("/video/(\\w{4,12})");
    private static final Pattern FILM_FILE = Pattern.compile("(?i).+\\.(mp4|webm|ogv)");

    /** For an address that was checked to be https. */
    public static Video at(String url) {
        var address = URI.create(url);
        var host = address.getHost().toLowerCase(Locale.ROOT);
        return new Video(host, embed(address, host.startsWith("www.") ? host.substring(4) : host));
    }

    private static Optional<String> embed(URI address, String host) {
        var path = address.getPath() == null ? "" : address.getPath();
        return switch (host) {
            case "youtube.com", "m.youtube.com", "youtube-nocookie.com" ->
                youtube(parameter(address, "v").orElseGet(() -> path.substring(path.lastIndexOf('/') + 1)));
            case "youtu.be" -> youtube(path.substring(Math.min(1, path.length())));
            case "vimeo.com", "player.vimeo.com" -> first(VIMEO, path, "https://player.vimeo.com/video/%s?dnt=1");
            case "dailymotion.com" -> first(DAILYMOTION, path, "https://geo.dailymotion.com/player.html?video=%s");
            case "commons.wikimedia.org" ->
                path.startsWith("/wiki/File:")
                        ? Optional.of("https://commons.wikimedia.org" + address.getRawPath() + "?embedplayer=yes")
                        : Optional.empty();
            default ->
                first(PEERTUBE, path, "https://" + address.getRawAuthority() + "/videos/embed/%s")
                        .or(() -> FILM_FILE.matcher(path).matches()
                                ? Optional.of(address.toASCIIString())
                                : Optional.empty());
        };
    }

    private static Optional<String> youtube(String id) {
        return YOUTUBE_ID.matcher(id).matches()
                ? Optional.of("https://www.youtube-nocookie.com/embed/" + id)
                : Optional.empty();
    }

    private static Optional<String> first(Pattern pattern, String path, String template) {
        var matcher = pattern.matcher(path);
        return matcher.find() ? Optional.of(template.formatted(matcher.group(1))) : Optional.empty();
    }

    private static Optional<String> parameter(URI address, String name) {
        return address.getQuery() == null
                ? Optional.empty()
                : Arrays.stream(address.getQuery().split("&"))
                        .filter(each -> each.startsWith(name + "="))
                        .map(each -> each.substring(name.length() + 1))
                        .findFirst();
    }
}
