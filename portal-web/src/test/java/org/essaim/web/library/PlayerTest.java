package org.essaim.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.library.resources.Video;
import org.essaim.shared.address.WebAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayerTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=10, https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
        "https://youtu.be/aqz-KE-bpKQ, https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ",
        "https://vimeo.com/76979871, https://player.vimeo.com/video/76979871?dnt=1",
        "https://tube.example.org/w/9c9de5e8-0a1e-484a-b099, https://tube.example.org/videos/embed/9c9de5e8-0a1e-484a-b099",
        "https://commons.wikimedia.org/wiki/File:Sintel_movie_4K.webm, https://commons.wikimedia.org/wiki/File:Sintel_movie_4K.webm?embedplayer=yes"
    })
    void knownHostsAreFramedInTheirPrivacyMode(String address, String frame) {
        assertThat(Player.of(video(address)).url()).isEqualTo(frame);
    }

    @Test
    void hostsLearnNothingOfTheReader() {
        assertThat(Player.of(video("https://vimeo.com/76979871")).referrerPolicy())
                .isEqualTo("no-referrer");
    }

    @Test
    void youtubeGetsTheOriginItNeedsToPlay() {
        assertThat(Player.of(video("https://youtu.be/aqz-KE-bpKQ")).referrerPolicy())
                .isEqualTo("strict-origin");
    }

    @Test
    void aHostThatCannotBeFramedHasNoPlayer() {
        assertThat(Player.of(video("https://videos.example.org/cours"))).isNull();
        assertThat(Player.of(null)).isNull();
    }

    private static Video video(String url) {
        return Video.at(WebAddress.of(url).orElseThrow());
    }
}
