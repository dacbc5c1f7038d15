package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** On the demo community. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class FeedIT {

    private static final List<String> FEEDS = List.of(
            "/recherche.atom",
            "/recherche.atom?q=%C3%A9nergie",
            "/recherche.atom?discipline=MATHS&niveau=CM1",
            "/recherche.atom?q=xyzzyx%20%3C%26%3E%22",
            "/scenarios.atom",
            "/scenarios.atom?discipline=MATHS",
            "/reseaux/le-rucher-du-poitou.atom",
            "/en/reseaux/le-rucher-du-poitou.atom");

    @ArquillianResource
    private URL base;

    private HttpPerson reader;

    @BeforeEach
    void arrive() {
        reader = new HttpPerson(base);
    }

    @Test
    void everyFeedHasWhatRfc4287Asks() throws Exception {
        for (var path : FEEDS) {
            var feed = feed(path);
            assertThat(text(feed, "id")).as(path).startsWith("http");
            assertThat(text(feed, "title")).as(path).isNotBlank();
            assertThat(Instant.parse(text(feed, "updated"))).as(path).isNotNull();
            assertThat(text(feed, "author")).as(path).isNotBlank();
            var entries = entries(feed);
            assertThat(entries).as(path).extracting(each -> text(each, "id")).doesNotHaveDuplicates();
            for (var entry : entries) {
                assertThat(text(entry, "id")).as(path).matches("tag:[^,]+,2026:[a-z]+/\\d+");
                assertThat(text(entry, "title")).as(path).isNotBlank();
                assertThat(Instant.parse(text(entry, "updated"))).as(path).isNotNull();
            }
            assertThat(entries.stream().map(each -> Instant.parse(text(each, "updated"))))
                    .as(path)
                    .isSortedAccordingTo((one, other) -> other.compareTo(one));
        }
    }

    @Test
    void aFeedKeepsTheQuestionAndItsFilters() throws Exception {
        assertThat(entries(feed("/recherche.atom?q=cyclone"))).isNotEmpty();
        assertThat(entries(feed("/recherche.atom?q=xyzzyx"))).isEmpty();
        assertThat(entries(feed("/scenarios.atom?discipline=MATHS")).size())
                .isPositive()
                .isLessThan(entries(feed("/scenarios.atom")).size());
        assertThat(text(feed("/recherche.atom?tri=titre&page=2&q=cyclone"), "id"))
                .endsWith("/recherche.atom?q=cyclone");
    }

    @Test
    void pagesNameTheirFeedWithTheSameQuestion() throws Exception {
        assertThat(reader.get("/recherche?q=cyclone&tri=titre").body())
                .contains("type=\"application/atom+xml\"", "href=\"/recherche.atom?q=cyclone\"");
        assertThat(reader.get("/scenarios?discipline=MATHS&tri=TITLE").body())
                .contains("type=\"application/atom+xml\"", "href=\"/scenarios.atom?discipline=MATHS\"");
    }

    @Test
    void anEnglishFeedLeadsToEnglishPages() throws Exception {
        var feed = feed("/en/recherche.atom?q=cyclone");
        assertThat(feed.getAttribute("xml:lang")).isEqualTo("en");
        assertThat(text(feed, "id")).endsWith("/en/recherche.atom?q=cyclone");
        assertThat(entries(feed)).isNotEmpty().allSatisfy(entry -> assertThat(
                        children(entry, "link").get(0).getAttribute("href"))
                .contains("/en/"));
        assertThat(reader.get("/en/scenarios").body()).contains("href=\"/en/scenarios.atom\"");
    }

    @Test
    void whoHasAFeedIsToldThatItIsTheSame() throws Exception {
        for (var path : FEEDS) {
            var tag = reader.get(path).headers().firstValue("etag").orElseThrow();
            var again = asking(path, tag);
            assertThat(again.statusCode()).as(path).isEqualTo(304);
            assertThat(again.body()).as(path).isEmpty();
            assertThat(asking(path, "\"other\"").statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void anAuthorReadsTheFeedThatEverybodyReads() throws Exception {
        var author = HttpPerson.signedIn(base, "melissa.tournesol@example.org");
        for (var path : FEEDS) {
            assertThat(author.get(path).body())
                    .as(path)
                    .isEqualTo(reader.get(path).body());
        }
    }

    private HttpResponse<String> asking(String path, String knownTag) throws Exception {
        return reader.send(reader.request(path).header("If-None-Match", knownTag));
    }

    private Element feed(String path) throws Exception {
        var answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/atom+xml");
        return document(answer.body()).getDocumentElement();
    }

    private static Document document(String xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> entries(Element feed) {
        return children(feed, "entry");
    }

    /** Of the first child of this name. */
    private static String text(Element parent, String name) {
        return children(parent, name).get(0).getTextContent();
    }

    private static List<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .filter(each -> each.getTagName().equals(name))
                .toList();
    }
}
