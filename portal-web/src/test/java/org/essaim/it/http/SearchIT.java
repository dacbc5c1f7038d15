package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** On the demo community. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class SearchIT {

    @ArquillianResource
    private URL base;

    private HttpPerson reader;

    @BeforeEach
    void arrive() {
        reader = new HttpPerson(base);
    }

    @Test
    void resultsCarryTitlesExcerptsAndFacetsWithLabels() throws Exception {
        var answer = json("/api/search?q=%C3%A9nergie&type=scenario&size=3");
        assertThat(answer.getInt("total")).isPositive();
        var item = answer.getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("type")).isEqualTo("scenario");
        assertThat(item.getString("url")).startsWith("/scenarios/" + item.getString("id") + "-");
        assertThat(answer.getJsonObject("facets").getJsonArray("type").getValuesAs(JsonObject.class))
                .anySatisfy(value -> {
                    assertThat(value.getString("value")).isEqualTo("scenario");
                    assertThat(value.getString("label")).isEqualTo("Scénarios");
                });
    }

    @Test
    void choosingAFacetNarrowsTheResultsToItsCount() throws Exception {
        var all = json("/api/search");
        var discipline = all.getJsonObject("facets").getJsonArray("discipline").getJsonObject(0);
        var narrowed = json("/api/search?discipline=" + discipline.getString("value"));
        assertThat(narrowed.getInt("total")).isEqualTo(discipline.getInt("count"));
    }

    @Test
    void resultsWithEveryWordComeBeforeThoseWithSomeOnThePageAndInTheApi() throws Exception {
        var answer = json("/api/search?q=%C3%A9nergie+fractions&size=100");
        var whole = answer.getInt("totalWithAllWords");
        var items = answer.getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(answer.getInt("total")).isGreaterThan(whole);
        for (var i = 0; i < items.size(); i++) {
            assertThat(items.get(i).getBoolean("allWords")).as("result %d", i).isEqualTo(i < whole);
        }
        assertThat(reader.get("/recherche?q=%C3%A9nergie+fractions").body())
                .contains("Résultats avec une partie des mots");
        assertThat(reader.get("/recherche?q=%C3%A9nergie").body()).doesNotContain("Résultats avec une partie des mots");
    }

    @Test
    void wordsThatNameALevelAreShownAsAFilterThatIsTakenBack() throws Exception {
        var answer = json("/api/search?q=maths+CM1");
        var level = answer.getJsonArray("understood").getJsonObject(1);
        assertThat(level.getString("parameter")).isEqualTo("level");
        assertThat(level.getJsonArray("values").getString(0)).isEqualTo("CM1");
        var without = level.getInt("without");
        assertThat(without).isGreaterThan(answer.getInt("total"));
        assertThat(json("/api/search?q=maths").getInt("total")).isEqualTo(without);
        assertThat(json("/api/search?q=maths+CM1&verbatim=true").getJsonArray("understood"))
                .isEmpty();
        assertThat(reader.get("/api/search?verbatim=perhaps").statusCode()).isEqualTo(400);
        assertThat(reader.get("/recherche?q=maths+CM1").body())
                .contains("Niveau\u00a0: CM1", "sans ce filtre\u00a0: " + without, "href=\"/recherche?q=maths\"")
                .contains("exact=oui");
    }

    @Test
    void whatWasMeantIsSaidWhereNothingHasTheWordsAndIt() throws Exception {
        var words = "q=nombres+relatifs+5%C3%A8me";
        var answer = json("/api/search?" + words);
        assertThat(answer.getJsonArray("understood")).isEmpty();
        assertThat(answer.getJsonArray("wished").getJsonObject(0).getString("parameter"))
                .isEqualTo("level");
        assertThat(reader.get("/recherche?" + words).body())
                .contains("Aucun résultat n’a ces mots pour «\u00a05e\u00a0»", "exact=oui");
        assertThat(reader.get("/recherche?tri=date&" + words).body()).doesNotContain("Aucun résultat n’a ces mots");
    }

    @Test
    void rowsInAnotherLanguageSaySo() throws Exception {
        var found = Jsoup.parse(reader.get("/recherche?q=Sintel").body());
        assertThat(found.select("h2.result__title[lang=en] a").text()).contains("Sintel (film");
        assertThat(Jsoup.parse(reader.get("/ressources?q=Sintel").body())
                        .select("li.res a[lang=en]")
                        .text())
                .contains("Sintel");
        assertThat(Jsoup.parse(reader.get("/en/ressources?q=Sintel").body()).select("li.res a[lang=en]"))
                .isEmpty();
        var author = HttpPerson.signedIn(base, "iris.bourdon@example.org");
        assertThat(Jsoup.parse(author.get("/mes-scenarios").body()).select("h3[lang]"))
                .isEmpty();
        assertThat(Jsoup.parse(author.get("/en/mes-scenarios").body())
                        .select("h3[lang=fr]")
                        .text())
                .contains("Telling without words");
    }

    @Test
    void oneKindOfThingsIsOfferedAlone() throws Exception {
        var offered = array(reader.get("/api/suggest?type=resource&q=gri").body());
        assertThat(offered.getValuesAs(JsonObject.class)).isNotEmpty().allMatch(each -> each.getString("type")
                .equals("resource"));
        assertThat(reader.get("/api/suggest?type=film&q=gri").statusCode()).isEqualTo(400);
    }

    @Test
    void whereNothingIsFoundTheReaderIsHelpedFirst() throws Exception {
        var page = reader.get("/recherche?q=xyzzyabc").body();
        assertThat(page).doesNotContain("name=\"tri\"");
        assertThat(page.indexOf("/scenarios/nouveau\">Proposez"))
                .isPositive()
                .isLessThan(page.indexOf("/compte/recherches/nouvelle?q=xyzzyabc"));
    }

    @Test
    void everyWrongParameterIsReported() throws Exception {
        var answer = reader.get("/api/search?size=101&page=-1&sort=best&type=film");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(parse(answer.body()).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactlyInAnyOrder("size", "page", "sort", "type");
    }

    @Test
    void everyQueryGetsAResponse() throws Exception {
        for (var text :
                new String[] {"%22", "((", "a:b/c[", "-", "%22%22", "*", "%F0%9F%90%9D", "%00", "l%E2%80%99eau AND"}) {
            var address = "?q=" + text.replace(" ", "+");
            assertThat(reader.get("/api/search" + address).statusCode())
                    .as(address)
                    .isEqualTo(200);
            assertThat(reader.get("/recherche" + address).statusCode())
                    .as(address)
                    .isEqualTo(200);
            assertThat(reader.get("/api/suggest" + address).statusCode())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void theDescriptionOfTheApiIsServed() throws Exception {
        assertThat(json("/api/openapi.json").getString("openapi")).isEqualTo("3.1.0");
    }

    @Test
    void theSearchPageWorksWithoutScriptAndNamesItsCanonicalAddress() throws Exception {
        var page = reader.get("/recherche?tri=date&q=%C3%A9nergie&page=1");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("class=\"result__title\"")
                .contains("rel=\"canonical\" href=\"http://localhost:8080/recherche?q=%C3%A9nergie&amp;tri=date\"")
                .doesNotContain("???");
    }

    @Test
    void theStateOfTheIndexIsForAdministrators() throws Exception {
        assertThat(reader.get("/api/index").statusCode()).isEqualTo(401);
        assertThat(reader.get("/administration/index").statusCode()).isEqualTo(302);
        assertThat(reader.get("/administration").statusCode()).isEqualTo(302);
    }

    private JsonObject json(String path) throws Exception {
        var answer = reader.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return parse(answer.body());
    }

    private static JsonArray array(String body) {
        try (var json = Json.createReader(new StringReader(body))) {
            return json.readArray();
        }
    }

    private static JsonObject parse(String body) {
        try (var json = Json.createReader(new StringReader(body))) {
            return json.readObject();
        }
    }
}
