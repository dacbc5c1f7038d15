package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.net.URL;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Badges over HTTP: fetched by their holder, and checked by programs of anybody. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class BadgesIT {

    private static final String HOLDER = "basile.romarin@example.org";
    private static final String ADMINISTRATOR = "ambre.rucher@example.org";

    @ArquillianResource
    private URL base;

    /** Path of the badge of somebody's first attestation. */
    private static String path(HttpPerson holder) throws Exception {
        return Jsoup.parse(holder.get("/compte/attestations").body())
                .select("a[href$=.json]")
                .first()
                .attr("href");
    }

    private static JsonObject json(String text) {
        return JsonProvider.provider().createReader(new StringReader(text)).readObject();
    }

    private static String text(JsonObject document, String pointer) {
        return ((JsonString) document.getValue(pointer)).getString();
    }

    /** What a program gets at an address that a badge names. */
    private HttpResponse<String> fetched(String address) throws Exception {
        var answer = new HttpPerson(base).get(address.replaceFirst("^https?://[^/]+", ""));
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/ld+json");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
        assertThat(answer.headers().firstValue("cache-control")).contains("public, max-age=300");
        assertThat(answer.headers().firstValue("x-robots-tag")).contains("noindex");
        return answer;
    }

    @Test
    void aProgramFindsAtTheAddressesOfABadgeAllThatItNeedsToCheckIt() throws Exception {
        var holder = HttpPerson.signedIn(base, HOLDER);
        var answer = holder.get(path(holder));
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.headers().firstValue("content-disposition").orElseThrow())
                .matches("attachment; filename=\"badge-\\d{4}-\\d{5}\\.json\"");
        var badge = json(answer.body());
        assertThat(text(badge, "/credentialSubject/narrative")).contains("Basile Romarin", "Durée attestée");

        var issuer = json(fetched(text(badge, "/issuer/id")).body());
        assertThat(issuer.getJsonArray("assertionMethod").getValuesAs(JsonString::getString))
                .contains(text(badge, "/proof/verificationMethod"));
        assertThat(issuer.getJsonArray("verificationMethod").getValuesAs(JsonValue::asJsonObject))
                .anyMatch(key -> key.getString("id").equals(text(badge, "/proof/verificationMethod")));
        assertThat(text(
                        json(fetched(text(badge, "/credentialStatus/statusListCredential"))
                                .body()),
                        "/credentialSubject/encodedList"))
                .startsWith("u");
        assertThat(json(fetched(text(badge, "/credentialSubject/achievement/id"))
                        .body()))
                .containsEntry("name", badge.getValue("/credentialSubject/achievement/name"));
    }

    @Test
    void aProgramThatHasTheListGetsItNotOnceMore() throws Exception {
        var holder = HttpPerson.signedIn(base, HOLDER);
        var address = text(json(holder.get(path(holder)).body()), "/credentialStatus/statusListCredential");
        var tag = fetched(address).headers().firstValue("etag").orElseThrow();
        var reader = new HttpPerson(base);
        assertThat(reader.send(reader.request(address.replaceFirst("^https?://[^/]+", ""))
                                .header("If-None-Match", tag)
                                .GET())
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void thePictureHoldsTheBadge() throws Exception {
        var holder = HttpPerson.signedIn(base, HOLDER);
        var badge = path(holder);
        var picture = holder.get(badge.replace(".json", ".svg"));
        assertThat(picture.headers().firstValue("content-type").orElseThrow()).startsWith("image/svg+xml");
        assertThat(picture.body())
                .contains(
                        "<openbadges:credential><![CDATA[" + holder.get(badge).body() + "]]></openbadges:credential>");
    }

    @Test
    void anAdministratorChangesTheKeyAndTheOldOneStaysPublished() throws Exception {
        var holder = HttpPerson.signedIn(base, HOLDER);
        var method = text(json(holder.get(path(holder)).body()), "/proof/verificationMethod");
        var administrator = HttpPerson.signedIn(base, ADMINISTRATOR);
        var page = administrator.get("/administration/badges");
        var before = Jsoup.parse(page.body()).select("tbody tr").size();
        var refused = HtmlForm.of(page, "form").send(administrator);
        assertThat(refused.body()).contains("Dites pourquoi la clé change");
        var changed = HtmlForm.of(page, "form").with("reason", "Chaque année").send(administrator);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
        var after = Jsoup.parse(administrator.get("/administration/badges").body());
        assertThat(after.select("tbody tr")).hasSize(before + 1);
        assertThat(json(fetched("/attestations/badges/emetteur").body())
                        .getJsonArray("assertionMethod")
                        .getValuesAs(JsonString::getString))
                .hasSize(before + 1)
                .contains(method);
        assertThat(administrator.get("/administration/journal").body()).contains("Changement de la clé des badges");
    }
}
