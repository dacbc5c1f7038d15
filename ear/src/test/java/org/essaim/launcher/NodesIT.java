package org.essaim.launcher;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.it.http.EventStream;
import org.essaim.it.http.HtmlForm;
import org.essaim.it.http.HttpPerson;
import org.essaim.search.elasticsearch.ElasticsearchServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of one portal, and people who never know which of them serves them. */
class NodesIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration LATER = Duration.ofMinutes(2);
    private static final Pattern PUBLIC_PAGE = Pattern.compile("/membres/\\d+[\\w-]*");
    private static final Pattern STREAM = Pattern.compile("data-stream=\"([^\"]+)\"");
    private static final String AUTHOR = "florent.acacia@example.org";
    private static final String LETTERS_TO_LEAVE = "select count(*) from mail_outbox where sent_at is null";

    @TempDir
    private static Path folder;

    private static Cluster cluster;

    @BeforeAll
    static void start() throws IOException {
        cluster = new Cluster(folder);
        cluster.start();
    }

    @AfterAll
    static void stop() throws IOException {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void nodesThatStartTogetherLoadTheDemoOnce() throws Exception {
        assertThat(cluster.number("select count(*) from member")).isEqualTo(60);
    }

    @Test
    void everyNodeShowsAChangeAtOnce() throws Exception {
        var member = HttpPerson.signedIn(cluster.first().address(), AUTHOR);
        var elsewhere = member.at(cluster.second().address());
        assertThat(elsewhere.get("/compte").statusCode()).isEqualTo(200);
        var account = member.get("/compte");
        var page = location(member.get(PUBLIC_PAGE
                .matcher(account.body())
                .results()
                .findFirst()
                .orElseThrow()
                .group()));
        assertThat(cluster.first().get(page).body()).contains("Florent");
        assertThat(cluster.second().get(page).body()).doesNotContain("Je change de nœud");
        HtmlForm.of(account, "form")
                .with("bio", "Je change de nœud sans le savoir.")
                .send(elsewhere);
        await().atMost(Duration.ofSeconds(3))
                .until(() -> cluster.first().get(page).body().contains("Je change de nœud"));
    }

    @Test
    void theTableOfADeskGoesOnAtTheOtherNodeAsItWas() throws Exception {
        var administrator = HttpPerson.signedIn(cluster.first().address(), "ambre.rucher@example.org");
        var opened = administrator.get("/administration/membres?q=propolis&tri=NEWEST");
        assertThat(opened.headers().allValues("set-cookie")).isEmpty();
        var file = HtmlForm.of(opened, "members")
                .pressing("members:file", "x")
                .send(administrator.at(cluster.second().address()));
        assertThat(location(file)).endsWith("/administration/membres?forme=csv&q=propolis&tri=NEWEST");
    }

    @Test
    void aFileUploadedToOneNodeIsReadFromTheOther() throws Exception {
        var content = "Temps 1 : la capsule ; temps 2 : les équipes.\r\n".repeat(5_000);
        var author = HttpPerson.signedIn(cluster.first().address(), AUTHOR);
        var given = HtmlForm.of(author.get("/ressources/nouvelle?nature=FILE"), "form")
                .with("title", "Plan de travail à deux nœuds")
                .with("licence", "CC-BY-4.0")
                .pressing("form:publish", "publish")
                .send(author, "file", "plan.txt", content);
        assertThat(given.statusCode()).as(given.body()).isEqualTo(302);
        var file = cluster.second().get(location(given) + "/fichier");
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo(content);
        assertThat(cluster.folders()).isNotEmpty().allSatisfy(node -> assertThat(node.resolve("files"))
                .doesNotExist());
    }

    @Test
    void anAnswerWrittenOnOneNodeIsToldLiveToWhoReadsOnTheOther() throws Exception {
        var writer = HttpPerson.signedIn(cluster.first().address(), "rose.alveole@example.org");
        var reader = HttpPerson.signedIn(cluster.first().address(), "melissa.tournesol@example.org")
                .at(cluster.second().address());
        var begun = HtmlForm.of(writer.get("/reseaux/la-ruche-de-paris/discussions/nouvelle"), "form")
                .with("title", "D’un nœud à l’autre")
                .with("text", "Qui m’entend ?")
                .send(writer, "files", "", "");
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(302);
        var path = URI.create(location(begun)).getPath();
        var stream = STREAM.matcher(reader.get(path).body());
        assertThat(stream.find()).isTrue();
        try (var heard = EventStream.of(reader, stream.group(1))) {
            var answered = HtmlForm.of(writer.get(path), "form")
                    .with("text", "Moi, d’ici.")
                    .send(writer, "files", "", "");
            assertThat(answered.statusCode()).as(answered.body()).isEqualTo(302);
            assertThat(heard.next()).startsWith("id: ");
            assertThat(heard.next()).isEqualTo("event: new");
        }
        assertThat(reader.get(path).body()).contains("Moi, d’ici.");
    }

    @Test
    @EnabledIfSystemProperty(named = ElasticsearchServer.ZIP, matches = ".+")
    void aChangeThroughEitherNodeIsFoundThroughBoth() throws Exception {
        var author = HttpPerson.signedIn(cluster.first().address(), AUTHOR);
        var written = HtmlForm.of(author.get("/ressources/nouvelle?nature=TEXT"), "form")
                .with("title", "Le rossignol des marais")
                .with("licence", "CC-BY-4.0")
                .with("text", "Écrite par un nœud, trouvée par les deux.")
                .pressing("form:publish", "publish")
                .send(author);
        assertThat(written.statusCode()).as(written.body()).isEqualTo(302);
        awaitFoundThroughBoth("rossignol", 1);
        var elsewhere = author.at(cluster.second().address());
        HtmlForm.of(elsewhere.get(location(written) + "/modifier"), "form")
                .with("title", "Le troglodyte mignon")
                .send(elsewhere);
        awaitFoundThroughBoth("troglodyte", 1);
        awaitFoundThroughBoth("rossignol", 0);
    }

    private static void awaitFoundThroughBoth(String word, int total) {
        for (var node : new Distribution[] {cluster.first(), cluster.second()}) {
            await().atMost(SOON).untilAsserted(() -> assertThat(
                            node.get("/api/search?verbatim=true&q=" + word).body())
                    .contains("\"total\":" + total + ","));
        }
    }

    @Test
    void nothingIsLostOrDoneTwiceWhenANodeDiesAndANewVersionTakesOver() throws Exception {
        var reader = new Reader(cluster.address());
        reader.start();
        var administrator = cluster.administrator();
        var member = HttpPerson.signedIn(cluster.address(), AUTHOR);
        var form = HtmlForm.of(member.get("/scenarios/nouveau"), "form").with("title", "Écrit pendant une panne");

        var running = theSecondNodeDiesWhileItImportsAndDeliversItsFifthLetter(administrator.at(cluster.second()));
        theFormIsTaken(member, form);
        everyLetterArrivedAndWaitsForNobodyElse();
        theRestIsSettledWhenItsTimeIsOver(administrator, running);

        cluster.roll(
                Distribution.later(folder.resolve("later"), "alter table member add column of_a_later_version text;"));
        assertThat(cluster.number(
                        "select count(*) from information_schema.columns where column_name = 'of_a_later_version'"))
                .isEqualTo(1);
        reader.leave();
        assertThat(reader.failures()).isEmpty();
        assertThat(reader.answers()).isGreaterThan(100);
        assertThat(member.get("/compte").statusCode()).as("still signed in").isEqualTo(200);
        assertThat(cluster.number(LETTERS_TO_LEAVE)).isZero();
        if (cluster.hasOneIndex()) {
            await().atMost(LATER).untilAsserted(administrator.at(cluster.first())::seesThatIndexAndDatabaseAgree);
        }
    }

    /** The path of the import's progress. The mail server has the letter, of which no node can say so any more. */
    private static String theSecondNodeDiesWhileItImportsAndDeliversItsFifthLetter(Administrator administrator)
            throws Exception {
        var everybody = cluster.mail().setUser("everybody@example.org", "secret");
        var delivered = new AtomicInteger();
        cluster.mail().getUserManager().setMessageDeliveryHandler((letter, to) -> {
            if (letter.getReturnPath().getEmail().startsWith("second") && delivered.incrementAndGet() == 5) {
                cluster.killSecond();
            }
            return everybody;
        });
        try (var connection = cluster.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table resource in exclusive mode");
            var running = administrator.imports("{\"id\":\"lost\",\"title\":\"Perdue\",\"text\":\"Jamais écrite.\"}");
            everybodyForgetsTheirPasswordTwice();
            await().atMost(SOON).until(() -> !cluster.second().isRunning());
            return running;
        }
    }

    private static void everybodyForgetsTheirPasswordTwice() throws Exception {
        var emails = cluster.texts("select email from member");
        var askers = Executors.newFixedThreadPool(8);
        try {
            var asking = askers.invokeAll(Stream.concat(emails.stream(), emails.stream())
                    .<Callable<Boolean>>map(email -> () -> askForALink(email))
                    .toList());
            for (var asked : asking) {
                assertThat(asked.get()).isTrue();
            }
        } finally {
            askers.shutdown();
        }
    }

    /** Whoever sees an error presses the button again. */
    private static boolean askForALink(String email) throws Exception {
        var person = new HttpPerson(cluster.address());
        var form = HtmlForm.of(person.get("/connexion/mot-de-passe"), "form").with("email", email);
        var answer = await().atMost(SOON).until(() -> form.send(person), sent -> sent.statusCode() != 502);
        assertThat(answer.body()).contains("Regardez votre courrier");
        return true;
    }

    private static void theFormIsTaken(HttpPerson member, HtmlForm form) throws Exception {
        var taken = form.send(member);
        assertThat(taken.statusCode()).isEqualTo(302);
        assertThat(member.get(location(taken)).body()).contains("Écrit pendant une panne");
        assertThat(cluster.number(
                        "select count(*) from scenario_version where content ->> 'title' = 'Écrit pendant une panne'"))
                .isEqualTo(1);
    }

    /** The one that the dead node delivered is claimed for ten minutes, since nobody knows whether it arrived. */
    private static void everyLetterArrivedAndWaitsForNobodyElse() throws Exception {
        await().atMost(LATER).until(() -> cluster.number(LETTERS_TO_LEAVE) == 1);
        assertThat(cluster.number(LETTERS_TO_LEAVE + " and sending_until > now() and attempts = 1"))
                .isEqualTo(1);
        assertThat(arrivals()).hasSize(Math.toIntExact(cluster.number("select count(*) from mail_outbox")));
        assertThat(arrivals().values()).hasSizeGreaterThanOrEqualTo(50).containsOnly(1L);
    }

    private static void theRestIsSettledWhenItsTimeIsOver(Administrator administrator, String running)
            throws Exception {
        var claimed = cluster.texts("select id from mail_outbox where sent_at is null")
                .get(0);
        cluster.change("update mail_outbox set sending_until = now() where sent_at is null");
        cluster.change("update resource_import set heard_at = now() - interval '3 minutes'");
        await().atMost(SOON).until(() -> cluster.number(LETTERS_TO_LEAVE) == 0);
        assertThat(arrivals()).isNotEmpty().allSatisfy((id, times) -> assertThat(times)
                .isEqualTo(id.startsWith("<letter-" + claimed + ".") ? 2 : 1));
        await().atMost(SOON).until(() -> administrator.get(running).body().contains("\"state\":\"FAILED\""));
        assertThat(administrator.get(running).body()).contains("\"imported\":0", "Le portail s’est arrêté");
        assertThat(cluster.number("select count(*) from resource where external_id = 'lost'"))
                .isZero();
    }

    /** How often each letter reached the mail server, by its Message-ID. */
    private static Map<String, Long> arrivals() {
        return Arrays.stream(cluster.mail().getReceivedMessages())
                .map(letter -> {
                    try {
                        return letter.getMessageID();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(groupingBy(id -> id, counting()));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElseThrow();
    }
}
