package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.essaim.it.Letters;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Networks over HTTP: who reads what, who opens which page, and links that looking does not use up. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class NetworksIT {

    private static final String NETWORK = "/reseaux/l-essaim-de-versailles";
    private static final String COORDINATOR = "noe.lavandin@example.org";
    private static final String MODERATOR = "petronille.lierre@example.org";
    private static final String MEMBER = "quentin.cerfeuil@example.org";
    private static final String ELSEWHERE = "apolline.trefle@example.org";
    private static final Pattern INVITATION = Pattern.compile("/invitations/reseau\\?cle=[\\w-]+");
    private static final int MOST_STATEMENTS = 8;

    @ArquillianResource
    private URL base;

    private HttpPerson reader;

    @BeforeEach
    void somebodyComes() {
        reader = new HttpPerson(base);
    }

    @Test
    void rolesInANetworkOpenItsPagesAndNoRoleElsewhereDoes() throws Exception {
        var expected = Map.of(
                COORDINATOR,
                "gestion 200, membres 200, invitations 200",
                MODERATOR,
                "gestion 403, membres 200, invitations 403",
                MEMBER,
                "gestion 403, membres 403, invitations 403",
                ELSEWHERE,
                "gestion 403, membres 403, invitations 403",
                "basile.romarin@example.org",
                "gestion 403, membres 403, invitations 403",
                "ambre.rucher@example.org",
                "gestion 200, membres 200, invitations 200");
        for (var each : expected.entrySet()) {
            var person = HttpPerson.signedIn(base, each.getKey());
            assertThat("gestion %d, membres %d, invitations %d"
                            .formatted(
                                    person.get(NETWORK + "/gestion").statusCode(),
                                    person.get(NETWORK + "/membres").statusCode(),
                                    person.get(NETWORK + "/invitations").statusCode()))
                    .as(each.getKey())
                    .isEqualTo(each.getValue());
        }
    }

    @Test
    void theListOfMembersIsForMembersAloneAndAPageCostsFewStatements() throws Exception {
        var member = HttpPerson.signedIn(base, MEMBER);
        var inside = member.get(NETWORK + "?tour=" + UUID.randomUUID());
        assertThat(inside.body()).contains("Raphaëlle Jonquille").contains("/compte/reseaux");
        assertThat(statements(inside)).isBetween(1, MOST_STATEMENTS);
        for (var other : new HttpPerson[] {reader, HttpPerson.signedIn(base, ELSEWHERE)}) {
            // Numbers in the frame are counted once in half a minute, on whichever page.
            other.get(NETWORK + "?tour=" + UUID.randomUUID());
            var page = other.get(NETWORK + "?tour=" + UUID.randomUUID());
            assertThat(page.body()).contains("Noé Lavandin").doesNotContain("Raphaëlle Jonquille");
            assertThat(statements(page)).isBetween(0, MOST_STATEMENTS);
            assertThat(page.body()).contains(NETWORK + "/rejoindre");
        }
    }

    @Test
    void aNetworkIsFoundByItsTownAndNotByTheNamesOfItsMembers() throws Exception {
        assertThat(reader.get("/recherche?q=Essonne&nature=network").body()).contains(NETWORK);
        for (var somebody : List.of(reader, HttpPerson.signedIn(base, MEMBER))) {
            assertThat(somebody.get("/recherche?q=Jonquille").body()).doesNotContain(NETWORK);
        }
        assertThat(reader.get("/sitemap/reseaux-1.xml").body()).contains(NETWORK);
        assertThat(reader.get("/reseaux/nulle-part").statusCode()).isEqualTo(404);
    }

    @Test
    void whoJoinsAnOpenNetworkLeavesItByOneClickAndComesBackByAnother() throws Exception {
        var person = Newcomer.enrol(base, "Sidonie Essai").person();
        var joined = HtmlForm.of(person.get(NETWORK + "/rejoindre"), "form").send(person);
        assertThat(joined.headers().firstValue("location")).hasValue(NETWORK);
        var own = person.get("/compte/reseaux");
        var number = Jsoup.parse(own.body()).selectFirst("[name=quitter]").attr("value");
        HtmlForm.of(own, "list").pressing("quitter", number).send(person);
        var left = person.get("/compte/reseaux");
        assertThat(left.body()).contains("A quitté le réseau");
        HtmlForm.of(left, "list").pressing("revenir", number).send(person);
        assertThat(person.get("/compte/reseaux").body()).contains("name=\"quitter\"");
    }

    @Test
    void whoAskedToJoinReadsThatTheRequestWaitsUntilItIsTakenBack() throws Exception {
        var network = "/reseaux/le-rucher-du-poitou";
        var person = Newcomer.enrol(base, "Ondine Essai").person();
        assertThat(person.get(network).body()).contains("Rejoindre le réseau").doesNotContain("Votre demande attend");
        HtmlForm.of(person.get(network + "/rejoindre"), "form").send(person);
        var asked = person.get(network);
        assertThat(asked.body()).contains("Votre demande attend").doesNotContain("Rejoindre le réseau");
        assertThat(statements(asked)).isBetween(1, MOST_STATEMENTS);
        assertThat(reader.get(network).body()).contains("Rejoindre le réseau").doesNotContain("Votre demande attend");
        HtmlForm.of(person.get(network + "/rejoindre"), "form")
                .pressing("form:takeBack", "x")
                .send(person);
        assertThat(person.get(network).body()).contains("Rejoindre le réseau").doesNotContain("Votre demande attend");
    }

    @Test
    void theReportOfAListStaysWithTheLinesThatCameToNothing() throws Exception {
        var coordinator = HttpPerson.signedIn(base, COORDINATOR);
        var sent = HtmlForm.of(coordinator.get(NETWORK + "/invitations"), "letters")
                .with("addresses", UUID.randomUUID() + "@example.org\nsans-arobase\n" + MEMBER)
                .pressing("letters:invite", "x")
                .send(coordinator);
        var page = Jsoup.parse(sent.body());
        assertThat(page.select("[role=status] strong").text()).isEqualTo("Une invitation est partie.");
        assertThat(page.select("tbody th").eachText()).containsExactly("sans-arobase", MEMBER);
        assertThat(page.select("textarea").text()).isEqualTo("sans-arobase\n" + MEMBER);
        var nobody =
                HtmlForm.of(sent, "letters").pressing("letters:preview", "x").send(coordinator);
        assertThat(Jsoup.parse(nobody.body()).select("[role=status] strong").text())
                .isEqualTo("Aucune lettre ne partirait.");
        var file =
                HtmlForm.of(sent, "letters").pressing("letters:download", "x").send(coordinator);
        assertThat(file.headers().firstValue("content-type")).hasValue("text/csv;charset=UTF-8");
        assertThat(file.body()).contains("sans-arobase");
    }

    @Test
    void aLetterThatInvitesIsTakenBackAndOpensNothing() throws Exception {
        var coordinator = HttpPerson.signedIn(base, COORDINATOR);
        var guest = UUID.randomUUID() + "@example.org";
        HtmlForm.of(coordinator.get(NETWORK + "/invitations"), "letters")
                .with("addresses", guest)
                .pressing("letters:invite", "x")
                .send(coordinator);
        var link = Letters.awaitPath(guest, INVITATION);
        var page = coordinator.get(NETWORK + "/invitations");
        var number = Jsoup.parse(page.body())
                .selectFirst("#written li:contains(" + guest + ") button")
                .attr("value");
        HtmlForm.of(page, "written").pressing("retirer", number).send(coordinator);
        assertThat(reader.get(link).body()).contains("Ce lien ne fonctionne pas");
        var again = HtmlForm.of(page, "written").pressing("retirer", number).send(coordinator);
        assertThat(again.body()).contains("Ce lien n’est plus là");
    }

    @Test
    void whoIsKeptOutIsToldSoAndOfferedNothing() throws Exception {
        var coordinator = HttpPerson.signedIn(base, COORDINATOR);
        var somebody = Newcomer.enrol(base, "Sidoine Essai");
        var person = somebody.person();
        HtmlForm.of(person.get(NETWORK + "/rejoindre"), "form").send(person);
        var member = somebody.number(HttpPerson.signedIn(base, "ambre.rucher@example.org"));
        var file = coordinator.get(NETWORK + "/membres/" + member);
        var decision = HtmlForm.of(file, "form").with("reason", "Publicité").pressing("form:suspend", "x");
        assertThat(decision.send(coordinator).statusCode()).isEqualTo(302);
        var another = Jsoup.parse(
                        coordinator.get(NETWORK + "/membres/" + member).body())
                .selectFirst("[name=once]")
                .attr("value");
        assertThat(decision.with("once", another).send(coordinator).body())
                .as("who comes too late is told so")
                .contains("C’est déjà fait");
        assertThat(person.get(NETWORK).body())
                .contains("Votre participation à ce réseau est suspendue", "Lire la raison")
                .doesNotContain("Rejoindre le réseau");
    }

    @Test
    void programsThatLookAtALinkUseNothingUpAndItsOneGuestComesIn() throws Exception {
        var coordinator = HttpPerson.signedIn(base, COORDINATOR);
        var guest = Newcomer.enrol(base, "Isaure Essai");
        var sent = HtmlForm.of(coordinator.get(NETWORK + "/invitations"), "letters")
                .with("addresses", guest.email())
                .pressing("letters:invite", "x")
                .send(coordinator);
        assertThat(sent.headers().firstValue("location")).hasValue(NETWORK + "/invitations");
        var link = Letters.awaitPath(guest.email(), INVITATION);
        for (var look = 0; look < 20; look++) {
            assertThat(reader.get(link).statusCode()).isEqualTo(200);
            reader.send(reader.request(link).method("HEAD", HttpRequest.BodyPublishers.noBody()));
        }
        assertThat(reader.get(link).body()).contains("/connexion?retour=").contains("/inscription");
        var entered = HtmlForm.of(guest.person().get(link), "form").send(guest.person());
        assertThat(entered.headers().firstValue("location")).hasValue(NETWORK);
        assertThat(reader.get(link).body()).contains("Ce lien ne fonctionne pas");
    }

    /** Whoever may still open them, which an administrator may. */
    @Test
    void formsOfAClosedNetworkLeadToItsPageWhichSaysThatItIsClosed() throws Exception {
        var closed = "/reseaux/" + closedNetwork();
        var administrator = HttpPerson.signedIn(base, "ambre.rucher@example.org");
        for (var form : List.of(
                "/agenda/nouvelle",
                "/annonces/nouvelle",
                "/discussions/nouvelle",
                "/entraide/nouvelle",
                "/invitations",
                "/co-formations/nouvelle")) {
            var answer = administrator.get(closed + form);
            assertThat(answer.headers().firstValue("location")).as(form).hasValue(closed);
            assertThat(administrator.get(closed).body()).as(form).contains("Ce réseau est fermé.");
        }
    }

    private static String closedNetwork() throws SQLException {
        var slug = "ferme-" + UUID.randomUUID();
        try (var database = DriverManager.getConnection(System.getProperty("essaim.test.db.url"));
                var made = database.prepareStatement(
                        "insert into network (slug, name, academie_code, state, state_since, joining,"
                                + " members_shown_to, members_when_closed, created_at, changed_at) values (?, 'Un essaim parti',"
                                + " '13', 'CLOSED', now(), 'OPEN', 'MEMBERS', 3, now(), now())")) {
            made.setString(1, slug);
            made.executeUpdate();
        }
        return slug;
    }

    private static int statements(HttpResponse<String> answer) {
        var timing = answer.headers().firstValue("server-timing").orElse("");
        var count = Pattern.compile("sql;desc=\"(\\d+)\"").matcher(timing);
        assertThat(count.find()).as(timing).isTrue();
        return Integer.parseInt(count.group(1));
    }
}
