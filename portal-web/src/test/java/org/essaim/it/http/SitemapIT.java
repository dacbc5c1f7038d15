package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the demo community. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SitemapIT {

    private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/<]+(/[^<]*)</loc>");

    @ArquillianResource
    private URL base;

    private HttpPerson reader;

    @BeforeEach
    void arrive() {
        reader = new HttpPerson(base);
    }

    @Test
    void everyPageOfEverySheetIsThereForEveryone() throws Exception {
        var sheets = locations("/sitemap.xml");
        assertThat(sheets)
                .contains(
                        "/sitemap/pages-1.xml",
                        "/sitemap/scenarios-1.xml",
                        "/sitemap/ressources-1.xml",
                        "/sitemap/membres-1.xml");
        for (var sheet : sheets) {
            var pages = locations(sheet);
            assertThat(pages).as(sheet).isNotEmpty();
            for (var page : pages) {
                var answer = reader.get(page);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.body()).as(page).doesNotContain("content=\"noindex\"");
            }
        }
    }

    @Test
    void aSheetThatIsNotThereIsNotFound() throws Exception {
        for (var sheet :
                List.of("scenarios-0", "scenarios-99", "scenarios-999999999999999999", "livres-1", "pages-2", "x")) {
            assertThat(reader.get("/sitemap/" + sheet + ".xml").statusCode())
                    .as(sheet)
                    .isEqualTo(404);
        }
    }

    private List<String> locations(String sheet) throws Exception {
        var answer = reader.get(sheet);
        assertThat(answer.statusCode()).as(sheet).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/xml");
        return LOCATION.matcher(answer.body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
