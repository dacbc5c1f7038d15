package org.essaim.web.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;
import org.essaim.web.routes.Insiders;
import org.junit.jupiter.api.Test;

class SharedPageTest {

    private static final Visit READER = new Visit(Viewer.reader(Locale.FRENCH), null);
    private static final Visit MEMBER =
            new Visit(Viewer.member(new MemberId(7), Set.of(Role.MEMBER), Locale.FRENCH), null);

    private final SharedPage page =
            page("<p>Été</p>" + Marks.begin(Standing.READERS) + "<a>Se connecter</a>" + Marks.end()
                    + Marks.begin(Standing.MEMBERS) + "<b>" + Marks.slot("member") + "</b>" + Marks.end()
                    + Marks.slot("menu") + "<hr>");

    @Test
    void eachReaderGetsWhatIsForThem() throws IOException {
        assertThat(text(page, READER)).isEqualTo("<p>Été</p><a>Se connecter</a>=menu=<hr>");
        assertThat(text(page, MEMBER)).isEqualTo("<p>Été</p><b>=member=</b>=menu=<hr>");
    }

    @Test
    void theCompressedPageIsTheSameForEveryLength() throws IOException {
        var random = new Random(3);
        for (var length : new int[] {0, 1, 8191, 8192, 65_535, 65_536, 200_000}) {
            var words = new byte[length];
            random.nextBytes(words);
            for (var i = 0; i < length; i++) {
                words[i] = (byte) ('a' + Math.floorMod(words[i], 26));
            }
            var filling = new String(words, StandardCharsets.US_ASCII);
            var shared = page(filling + Marks.slot("menu") + filling);
            var gzip = shared.gzip(MEMBER, name -> filling);
            var bytes = new ByteArrayOutputStream();
            gzip.writeTo(bytes);
            assertThat(bytes.size()).isEqualTo(gzip.size());
            assertThat(unzip(bytes)).as("%d bytes", length).isEqualTo(filling.repeat(3));
        }
    }

    @Test
    void theTagIsThatOfWhatReadersSee() {
        var text = "<p>a</p>" + Marks.slot("menu");
        assertThat(page(text).tag())
                .isEqualTo(page(text + Marks.begin(Standing.MEMBERS) + "b" + Marks.end())
                        .tag())
                .isNotEqualTo(page(text + "b").tag());
    }

    @Test
    void nobodyCanWriteAMark() throws IOException {
        var forged = "\u0002" + "0".repeat(32) + "=menu\u0003";
        assertThat(text(page(forged), MEMBER)).isEqualTo(forged);
    }

    @Test
    void aPartForSomeInsideOfAnotherIsRefused() {
        var nested = Marks.begin(Standing.MEMBERS) + Marks.begin(Standing.READERS) + Marks.end() + "a" + Marks.end();
        assertThatThrownBy(() -> page(nested)).isInstanceOf(IllegalStateException.class);
    }

    private static SharedPage page(String text) {
        return SharedPage.of(
                new SharedPage.Facts("/scenarios", Map.of("Content-Type", "text/html"), -1, Insiders.NOBODY),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(SharedPage page, Visit visit) throws IOException {
        var plain = new String(page.plain(visit, name -> "=" + name + "="), StandardCharsets.UTF_8);
        var bytes = new ByteArrayOutputStream();
        page.gzip(visit, name -> "=" + name + "=").writeTo(bytes);
        assertThat(unzip(bytes)).isEqualTo(plain);
        return plain;
    }

    private static String unzip(ByteArrayOutputStream bytes) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
