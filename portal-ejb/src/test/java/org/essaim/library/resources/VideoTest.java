package org.essaim.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=3,https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
        "https://youtu.be/aqz-KE-bpKQ,https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
        "https://vimeo.com/1084537,https://player.vimeo.com/video/1084537?dnt=1",
        "https://tube.example.org/w/9c9de5e8-0a1e-484a-b099-e80766180a6d,https://tube.example.org/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d",
        "https://commons.wikimedia.org/wiki/File:Big_Buck_Bunny_4K.webm,https://commons.wikimedia.org/wiki/File:Big_Buck_Bunny_4K.webm?embedplayer=yes",
        "https://example.org/film.mp4,https://example.org/film.mp4"
    })
    void knownSitesAreShownInAFrame(String url, String embed) {
        assertThat(Video.at(url).embedUrl()).contains(embed);
    }

    @Test
    void anUnknownSiteIsOnlyLinked() {
        assertThat(Video.at("https://example.org/page").embedUrl()).isEmpty();
    }
}
