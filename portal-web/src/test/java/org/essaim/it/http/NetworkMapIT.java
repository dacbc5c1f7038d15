package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the demo community. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class NetworkMapIT {

    private static final String PLACE = "translate\\((\\d+) (\\d+)\\)";

    @ArquillianResource
    private URL base;

    private HttpPerson reader;

    @BeforeEach
    void arrive() {
        reader = new HttpPerson(base);
    }

    @Test
    void everyAcademieHasAHexagonOfItsOwnThatLeadsSomewhere() throws Exception {
        var map = page("/reseaux");
        var tiles = map.select("svg.hexmap a");
        assertThat(tiles).hasSize(30);
        assertThat(tiles.eachAttr("transform")).doesNotHaveDuplicates().allMatch(each -> each.matches(PLACE));
        assertThat(tiles.select("> title").eachText())
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("Académie d"))
                .anyMatch(name -> name.matches(
                        "Académie d’Aix-Marseille.: réseau actif, \\d+ membres, prochaine rencontre le .+"))
                .anyMatch(name -> name.endsWith(": pas encore de réseau"));
        for (var tile : tiles) {
            var path = tile.attr("href");
            assertThat(path).startsWith("/reseaux");
            if (path.contains("#")) {
                assertThat(map.getElementById(path.substring(path.indexOf('#') + 1)))
                        .as(path)
                        .isNotNull();
            } else {
                assertThat(reader.get(path).statusCode()).as(path).isEqualTo(200);
            }
        }
    }

    /** So that a colour is not the only thing that tells them. */
    @Test
    void eachStateHasASignThatTheLegendExplains() throws Exception {
        var map = page("/reseaux");
        var signs = map.select("svg.hexmap a use.hexmap__sign").eachAttr("href");
        assertThat(signs).contains("#sign-ACTIVE", "#sign-FORMING", "#sign-PROJECTED", "#sign-PAUSED", "#sign-NONE");
        assertThat(map.select(".legend use.hexmap__sign").eachAttr("href"))
                .doesNotHaveDuplicates()
                .containsAll(signs);
        assertThat(signs).allMatch(sign -> map.getElementById(sign.substring(1)) != null);
    }

    @Test
    void theListSaysTheSameAndIsNarrowedByState() throws Exception {
        var all = page("/reseaux");
        assertThat(all.select(".region li")).hasSizeGreaterThan(30);
        assertThat(all.select(".region__name").last().text()).isEqualTo("Sans réseau pour le moment");
        assertThat(all.getElementById("academie-02").text()).contains("Aix-Marseille", "Actif", "membres");
        var active = page("/reseaux?etat=ACTIVE");
        assertThat(active.select(".region li")).isNotEmpty().hasSizeLessThan(30).allMatch(line -> line.text()
                .contains("Actif"));
        assertThat(active.select("svg.hexmap a")).hasSize(30);
        assertThat(all.select(".region:last-of-type li#academie-09").text()).isEqualTo("Lille");
        assertThat(active.select("a[href=/creer-un-reseau]")).isEmpty();
        var none = page("/reseaux?etat=NONE").select(".region");
        assertThat(none.select("li")).hasSizeGreaterThan(20).allMatch(line -> line.select("a")
                .isEmpty());
        assertThat(none.select("a[href=/creer-un-reseau]")).hasSize(1);
        assertThat(reader.get("/creer-un-reseau").body()).contains("mailto:");
    }

    @Test
    void programsReadWhichNetworksThereAreInEachLanguage() throws Exception {
        var data =
                page("/en/reseaux").select("script[type=application/ld+json]").html();
        assertThat(data).contains("\"Organization\"", "\"subOrganization\"", "/en/reseaux/", "Académie of Poitiers");
        var network = page("/reseaux/le-rucher-du-poitou");
        assertThat(network.select("script[type=application/ld+json]").html())
                .contains("\"Organization\"", "\"parentOrganization\"", "Académie de Poitiers");
        assertThat(network.select(".crumb a[href=/reseaux]").text()).isEqualTo("Réseaux");
        assertThat(page("/en/reseaux").select("h1").text()).isEqualTo("Local learning networks");
        assertThat(reader.get("/sitemap/pages-1.xml").body()).contains("/reseaux<", "/creer-un-reseau<");
    }

    @Test
    void theMapCostsAtMostSixStatements() throws Exception {
        var timing = reader.get("/reseaux?essai=1")
                .headers()
                .firstValue("server-timing")
                .orElse("");
        var statements = Pattern.compile("sql;desc=\"(\\d+)\"").matcher(timing);
        assertThat(statements.find()).as(timing).isTrue();
        assertThat(Integer.parseInt(statements.group(1))).isBetween(1, 6);
    }

    @Test
    void aMemberSeesTheirOwnNetworksAtHomeAndAReaderTheMap() throws Exception {
        assertThat(network(page("/")).select("a").eachAttr("href")).containsExactly("/reseaux");
        var member = HttpPerson.signedIn(base, "violette.propolis@example.org");
        var mine = network(Jsoup.parse(member.get("/").body()));
        assertThat(mine.select("a[href^=/reseaux/]")).isNotEmpty();
        var english = network(Jsoup.parse(member.get("/en/").body()));
        assertThat(english.select("a[href^=/en/reseaux/]")).isNotEmpty();
        assertThat(member.get("/reseaux").body()).contains("Dans votre académie (");
        assertThat(reader.get("/reseaux").body()).doesNotContain("votre académie (");
    }

    private static Element network(Document page) {
        return page.select("section[aria-labelledby=reseau]").first();
    }

    private Document page(String path) throws Exception {
        var answer = reader.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }
}
