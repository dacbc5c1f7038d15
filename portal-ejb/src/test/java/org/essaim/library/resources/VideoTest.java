package org.essaim.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.shared.address.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=3,https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
        "https://youtu.be/aqz-KE-bpKQ,https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
        "https://www.youtube.com/shorts/aqz-KE-bpKQ,https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
        "https://www.youtube.com/watch?v=aqz-KE-bpKQ&list=PLB1234567890abcd,https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?list=PLB1234567890abcd",
        "https://www.youtube.com/playlist?list=PLB1234567890abcd,https://www.youtube-nocookie.com/embed/videoseries?list=PLB1234567890abcd",
        "https://vimeo.com/76979871/a1b2c3d4e5,https://player.vimeo.com/video/76979871?dnt=1&h=a1b2c3d4e5",
        "https://player.vimeo.com/video/76979871?h=a1b2c3d4e5,https://player.vimeo.com/video/76979871?dnt=1&h=a1b2c3d4e5",
        "https://www.dailymotion.com/video/x8abcd,https://geo.dailymotion.com/player.html?video=x8abcd",
        "https://dai.ly/x8abcd,https://geo.dailymotion.com/player.html?video=x8abcd",
        "https://tube.example.org/w/kkGMgK9ZtnKfYAgnEtQxbv,https://tube.example.org/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv",
        "https://vimeo.com/1084537,https://player.vimeo.com/video/1084537?dnt=1",
        "https://tube.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d,https://tube.example.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d",
        "https://commons.wikimedia.org/wiki/File:Big_Buck_Bunny_4K.webm,https://commons.wikimedia.org/wiki/File:Big_Buck_Bunny_4K.webm?embedplayer=yes",
        "https://example.org/film.mp4,https://example.org/film.mp4"
    })
    void knownSitesAreShownInAFrame(String url, String embed) {
        assertThat(video(url).embedUrl()).contains(embed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/page",
                "https://www.youtube.com/@une-chaine",
                "https://www.youtube.com/results?search_query=volcan",
                "https://www.youtube.com/channel/UCabcdefghijk",
                "https://www.youtube.com/about/abcdefghijk",
                "https://youtu.be/",
                "https://vimeo.com/channels/staffpicks",
                "https://vimeo.com/76979871/settings/privacy",
                "https://vimeo.com/76979871/likes",
                "https://vimeo.com/user12345",
                "https://www.dailymotion.com/playlist/x5abcd",
                "https://commons.wikimedia.org/wiki/Category:Volcanoes",
                "https://wiki.example.org/w/index.php",
                "https://wiki.example.org/w/Une_page",
                "https://tube.example.org/w/p/kkGMgK9ZtnKfYAgnEtQxbv",
                "https://example.org/x/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d"
            })
    void whatIsNoFilmIsOnlyLinked(String url) {
        assertThat(video(url).embedUrl()).isEmpty();
    }

    @Test
    void aFilmThatTravelsInTheOpenIsOnlyLinked() {
        assertThat(video("http://example.org/film.mp4").embedUrl()).isEmpty();
    }

    @Test
    void theHostOfAFrameMayBeANumber() {
        assertThat(video("https://[2001:db8::1]/w/kkGMgK9ZtnKfYAgnEtQxbv").embedUrl())
                .contains("https://[2001:db8::1]/videos/embed/kkGMgK9ZtnKfYAgnEtQxbv");
    }

    private static Video video(String url) {
        return Video.at(WebAddress.of(url).orElseThrow());
    }
}
