package org.essaim.web.library;

import org.essaim.library.resources.Video;

/**
 * How a video is framed once the reader agreed.
 *
 * @param host who learns of the reader
 * @param url of the frame
 * @param referrerPolicy what the host learns of where the reader is
 */
public record Player(String host, String url, String referrerPolicy) {

    private static final String YOUTUBE = "https://www.youtube-nocookie.com/";

    /** Null when there is no video, or none that can be framed. */
    static Player of(Video video) {
        return video == null
                ? null
                : video.embedUrl()
                        .map(url -> new Player(video.host(), url, referrerPolicy(url)))
                        .orElse(null);
    }

    /**
     * Nothing, except for YouTube, which plays for nobody whose site it does not know (its error 153): our name alone.
     */
    private static String referrerPolicy(String url) {
        return url.startsWith(YOUTUBE) ? "strict-origin" : "no-referrer";
    }
}
