package org.essaim.library.resources;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essaim.shared.address.WebAddress;

/**
 * How a film hosted elsewhere is shown once the reader agrees. Only addresses of films get a frame: a channel, a search
 * or a page beside a film is a link.
 *
 * @param host who learns of the reader, such as {@code tube.ac-lyon.fr}
 * @param embedUrl for a frame; empty when the site has none that we know: then only a link
 */
public record Video(String host, Optional<String> embedUrl) {

    private static final Pattern YOUTUBE_ID = Pattern.compile("[\\w-]{11}");
    private static final Pattern YOUTUBE_LIST = Pattern.compile("[\\w-]{12,64}");
    private static final Pattern PEERTUBE_ID = Pattern.compile("[\\w-]{22,40}");
    private static final Pattern VIMEO_ID = Pattern.compile("\\d{5,12}");
    private static final Pattern VIMEO_HASH = Pattern.compile("[0-9a-f]{6,20}");
    private static final Pattern DAILYMOTION_ID = Pattern.compile("\\w{4,12}");
    private static final Pattern FILM_FILE = Pattern.compile("(?i).+\\.(mp4|webm|ogv)");

    /** A frame never asks for anything but https, whatever the address does. */
    public static Video at(WebAddress address) {
        var host = address.host();
        return new Video(host, embed(address, host.startsWith("www.") ? host.substring(4) : host));
    }

    private static Optional<String> embed(WebAddress address, String host) {
        var path = address.path().stream().filter(part -> !part.isEmpty()).toList();
        return switch (host) {
            case "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com" -> youtube(address, path);
            case "youtu.be" -> path.size() == 1 ? youtube(path.get(0), address) : Optional.empty();
            case "vimeo.com", "player.vimeo.com" -> vimeo(address, path);
            case "dailymotion.com", "geo.dailymotion.com" -> dailymotion(address, path);
            case "dai.ly" -> path.size() == 1 ? dailymotion(path.get(0)) : Optional.empty();
            case "commons.wikimedia.org" -> commons(address, path);
            default -> peertube(address, path).or(() -> file(address));
        };
    }

    private static Optional<String> youtube(WebAddress address, List<String> path) {
        if (path.equals(List.of("playlist"))) {
            return playlist(address).map(list -> "https://www.youtube-nocookie.com/embed/videoseries?list=" + list);
        }
        if (path.equals(List.of("watch"))) {
            return address.parameter("v").flatMap(id -> youtube(id, address));
        }
        return path.size() == 2 && List.of("embed", "shorts", "live", "v").contains(path.get(0))
                ? youtube(path.get(1), address)
                : Optional.empty();
    }

    /** With the list that it stands in. */
    private static Optional<String> youtube(String id, WebAddress address) {
        if (!YOUTUBE_ID.matcher(id).matches()) {
            return Optional.empty();
        }
        return Optional.of("https://www.youtube-nocookie.com/embed/" + id
                + playlist(address).map(list -> "?list=" + list).orElse(""));
    }

    private static Optional<String> playlist(WebAddress address) {
        return address.parameter("list")
                .filter(list -> YOUTUBE_LIST.matcher(list).matches());
    }

    /** A film that is not listed is shown to who knows the second part of its address only. */
    private static Optional<String> vimeo(WebAddress address, List<String> path) {
        var parts = path.isEmpty() || !"video".equals(path.get(0)) ? path : path.subList(1, path.size());
        if (parts.isEmpty()
                || parts.size() > 2
                || !VIMEO_ID.matcher(parts.get(0)).matches()) {
            return Optional.empty();
        }
        var hash = parts.size() == 2 ? Optional.of(parts.get(1)) : address.parameter("h");
        return hash.filter(each -> !VIMEO_HASH.matcher(each).matches()).isPresent()
                ? Optional.empty()
                : Optional.of("https://player.vimeo.com/video/" + parts.get(0) + "?dnt=1"
                        + hash.map(each -> "&h=" + each).orElse(""));
    }

    private static Optional<String> dailymotion(WebAddress address, List<String> path) {
        if (path.equals(List.of("player.html"))) {
            return address.parameter("video").flatMap(Video::dailymotion);
        }
        var parts = path.isEmpty() || !"embed".equals(path.get(0)) ? path : path.subList(1, path.size());
        return parts.size() == 2 && "video".equals(parts.get(0))
                // Behind an underscore stand the words of the title.
                ? dailymotion(parts.get(1).replaceFirst("_.*", ""))
                : Optional.empty();
    }

    private static Optional<String> dailymotion(String id) {
        return DAILYMOTION_ID.matcher(id).matches()
                ? Optional.of("https://geo.dailymotion.com/player.html?video=" + id)
                : Optional.empty();
    }

    private static Optional<String> commons(WebAddress address, List<String> path) {
        return path.size() == 2 && "wiki".equals(path.get(0)) && path.get(1).startsWith("File:")
                ? Optional.of("https://commons.wikimedia.org" + address.encodedPath() + "?embedplayer=yes")
                : Optional.empty();
    }

    /** Any site may be one of PeerTube: its films have addresses of their own. */
    private static Optional<String> peertube(WebAddress address, List<String> path) {
        var id = path.isEmpty() ? "" : path.get(path.size() - 1);
        var before = path.isEmpty() ? List.<String>of() : path.subList(0, path.size() - 1);
        var film = List.of(List.of("w"), List.of("videos", "watch"), List.of("videos", "embed"))
                .contains(before);
        return film && PEERTUBE_ID.matcher(id).matches()
                ? Optional.of("https://" + address.authority() + "/videos/embed/" + id)
                : Optional.empty();
    }

    private static Optional<String> file(WebAddress address) {
        return address.isSecure() && FILM_FILE.matcher(address.encodedPath()).matches()
                ? Optional.of(address.toString())
                : Optional.empty();
    }
}
