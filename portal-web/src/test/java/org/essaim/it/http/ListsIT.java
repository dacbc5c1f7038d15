package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.shared.lists.Folding;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list of the portal, as its address asks for it. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ListsIT {

    private static final String ADMINISTRATOR = "ambre.rucher@example.org";
    private static final String TEACHER = "melissa.tournesol@example.org";

    @ArquillianResource
    private URL base;

    private HttpPerson administrator;

    @BeforeEach
    void signIn() throws Exception {
        administrator = HttpPerson.signedIn(base, ADMINISTRATOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scenarios",
                "/reseaux",
                "/ressources",
                "/recherche",
                "/co-formations",
                "/mes-scenarios",
                "/mes-ressources",
                "/relectures",
                "/administration/membres",
                "/administration/reseaux",
                "/reseaux/le-rucher-du-poitou/membres",
                "/reseaux/le-rucher-du-poitou/agenda",
                "/reseaux/le-rucher-du-poitou/entraide",
                "/reseaux/le-rucher-du-poitou/annuaire",
                "/reseaux/le-rucher-du-poitou/scenarios",
                "/reseaux/le-rucher-du-poitou/tableau-de-bord",
                "/administration/rapport-annuel",
                "/reseaux/le-rucher-du-poitou/discussions",
                "/reseaux/le-rucher-du-poitou/annonces",
                "/co-formations/1/inscriptions",
                "/co-formations/1/attestations",
                "/administration/courrier",
                "/administration/imports",
                "/administration/journal",
                "/moderation/signalements",
                "/moderation/questionnaires",
                "/administration/conservation/identity-sessions",
                "/compte/donnees/identity-sessions"
            })
    void meaninglessParametersOfAListAreIgnored(String path) throws Exception {
        for (var query : List.of(
                "page=zut",
                "page=-1",
                "page=99999999999",
                "page=%00",
                "tri=%00&tri=x",
                "q=%00&etat=x&role=%F0%9F%90%9D",
                "forme=pdf",
                "niveau=%27&discipline=%25&type=FILM&nature=%00&duree=x&plus=%00",
                "numero=99999999999999999999&du=2026-02-31&au=%00&par=%27&objet=x&acte=y",
                "page=1&page=2")) {
            assertThat(administrator.get(path + "?" + query).statusCode())
                    .as(path + "?" + query)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/scenarios",
                "/ressources",
                "/administration/membres",
                "/administration/reseaux",
                "/reseaux/le-rucher-du-poitou/membres",
                "/administration/courrier",
                "/administration/journal",
                "/compte/donnees/identity-sessions"
            })
    void aPageBeyondTheLastRedirectsToTheFirst(String path) throws Exception {
        var answer = administrator.get(path + "?page=9999");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith(path);
    }

    @Test
    void namesAreFoundWithoutTheirAccentsAndCapitals() throws Exception {
        assertThat(members("q=MELISSA")).contains("Mélissa Tournesol");
        assertThat(members("q=chataignier")).contains("Sylvain Châtaignier");
        assertThat(members("q=" + encoded("tournesol mélissa"))).contains("Mélissa Tournesol");
        assertThat(members("q=" + encoded("100%"))).isEmpty();
    }

    @Test
    void resourcesAreFoundByWordsOfTheirTitleHoweverTheyAreWritten() throws Exception {
        var titled = titles("/ressources?q=mesanges");
        assertThat(titled).isNotEmpty();
        assertThat(titles("/ressources?q=" + encoded("MÉSANGES charbonnières"))).isEqualTo(titled);
        assertThat(titles("/ressources?q=" + encoded("me\u0301sanges"))).isEqualTo(titled);
    }

    @Test
    void membersStandInTheOrderOfAFrenchDictionary() throws Exception {
        var names = members("");
        assertThat(names).contains("Églantine Cire").isSortedAccordingTo(Comparator.comparing(Folding::folded));
    }

    @Test
    void theCsvFileOfAListIsForThoseWhoMaySeeIt() throws Exception {
        var file = administrator.get("/administration/membres?q=melissa&forme=csv");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("content-disposition")).hasValue("attachment; filename=\"membres.csv\"");
        assertThat(file.headers().firstValue("cache-control")).hasValue("private, no-store");
        assertThat(file.body().lines().toList()).hasSize(2).first().asString().startsWith("\ufeffNom;");
        assertThat(file.body()).contains("\r\nMélissa Tournesol;melissa.tournesol@example.org;");

        assertThat(HttpPerson.signedIn(base, TEACHER)
                        .get("/administration/membres?forme=csv")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new HttpPerson(base).get("/administration/membres?forme=csv").statusCode())
                .isEqualTo(302);
    }

    @Test
    void aListWithoutCsvStaysAPage() throws Exception {
        assertThat(administrator.get("/administration/courrier?forme=csv").body())
                .contains("<h1>");
    }

    private List<String> members(String query) throws Exception {
        return all(administrator.get("/administration/membres?" + query).body(), "membres/\\d+\">([^<]+)</a>");
    }

    private List<String> titles(String path) throws Exception {
        return all(administrator.get(path).body(), "href=\"/ressources/\\d+-[^\"]*\"[^>]*>([^<]+)<");
    }

    private static List<String> all(String body, String pattern) {
        return Pattern.compile(pattern)
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
