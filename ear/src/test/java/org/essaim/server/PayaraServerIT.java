package org.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.essaim.it.Letters;
import org.essaim.it.http.HtmlForm;
import org.essaim.it.http.HttpPerson;
import org.essaim.shared.files.BucketServer;
import org.essaim.shared.settings.S3Bucket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server for one journey, from the deployment until nothing runs any more; on the demo community. */
class PayaraServerIT {

    private static final String AUTHOR = "florent.acacia@example.org";
    private static final String MODERATOR = "basile.romarin@example.org";
    private static final String TITLE = "Mesurer la cour avec des ficelles";
    private static final Pattern FOUND = Pattern.compile("\"url\":\"(/(?:scenarios|ressources)/\\d+[^\"]*)\"");

    private static final String FILE_SEARCH = "/api/search?q=hygi%C3%A8ne+mains&type=resource";

    @TempDir
    private Path folder;

    @Test
    void theEarServesTheWholePortalAndStopsCompletely() throws Exception {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        ProcessHandle process;
        try (var database = EmbeddedPostgres.builder().start();
                var bucket = BucketServer.start(Files.createDirectory(folder.resolve("bucket")));
                var server = PayaraServer.start(
                        Files.createDirectory(folder.resolve("domains")),
                        settings(database, mail, bucket.bucket()),
                        "-XX:TieredStopAtLevel=1",
                        "-Dessaim.association.name=Ruche d’essai")) {
            server.deploy(ShippedArchivesIT.EAR);
            var reader = new HttpPerson(server.url());
            awaitReady(reader);
            reads(reader);
            var author = signedIn(new HttpPerson(server.url()), AUTHOR);
            submits(author);
            var moderator = signedIn(new HttpPerson(server.url()), MODERATOR);
            publishes(moderator, Letters.awaitPath(mail, MODERATOR, Pattern.compile("/scenarios/\\d+/relecture")));
            var path = Letters.awaitPath(mail, AUTHOR, Pattern.compile("/scenarios/\\d+-mesurer-la-cour[\\w-]*"));
            assertThat(reader.get(path).body()).contains(TITLE);
            await().until(() -> reader.get("/recherche?q=ficelles").body().contains(path));
            assertThat(folder.resolve("data/index")).isNotEmptyDirectory();
            assertThat(folder.resolve("data/files")).doesNotExist();
            assertThat(server.log()).isEmpty();
            server.restart();
            awaitReady(reader);
            assertThat(reader.get(path).body()).contains(TITLE);
            assertThat(author.get("/compte").statusCode()).as("still signed in").isEqualTo(200);
            bucket.close();
            var file = found(reader, FILE_SEARCH) + "/fichier";
            assertThat(reader.get(file).statusCode()).as("the bucket is away").isEqualTo(503);
            assertThat(reader.get("/").statusCode()).isEqualTo(200);
            process = server.process();
        } finally {
            mail.stop();
        }
        assertThat(process.isAlive()).isFalse();
    }

    private Map<String, String> settings(EmbeddedPostgres database, GreenMail mail, S3Bucket bucket) {
        return Map.of(
                "ESSAIM_DB_URL", database.getJdbcUrl("postgres", "postgres"),
                "ESSAIM_DB_USER", "postgres",
                "ESSAIM_DB_PASSWORD", "postgres",
                "ESSAIM_DATA", folder.resolve("data").toString(),
                "ESSAIM_DEMO", "true",
                "ESSAIM_SMTP_URL", "smtp://127.0.0.1:" + mail.getSmtp().getPort(),
                "ESSAIM_FILES_S3_URL", bucket.endpoint().toString(),
                "ESSAIM_FILES_S3_KEY", bucket.key(),
                "ESSAIM_FILES_S3_SECRET", bucket.secret());
    }

    private static void awaitReady(HttpPerson reader) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> reader.get("/health/ready").statusCode() == 200);
    }

    private static void reads(HttpPerson reader) throws Exception {
        var home = reader.send(
                reader.request("/").header("Accept-Encoding", "gzip").GET());
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(home.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(reader.get("/").body()).contains("Ruche d’essai");
        assertThat(reader.get("/recherche?q=%C3%A9nergie").body()).contains("/scenarios/");
        assertThat(reader.get(found(reader, "/api/search?q=%C3%A9nergie&type=scenario"))
                        .statusCode())
                .isEqualTo(200);
        var file = reader.get(found(reader, FILE_SEARCH) + "/fichier");
        assertThat(file.headers().firstValue("content-disposition").orElse("")).startsWith("attachment");
        assertThat(file.body()).isNotEmpty();
        assertThat(reader.get("/nulle-part").statusCode()).isEqualTo(404);
        assertThat(reader.get("/nulle-part").body()).contains("Ruche d’essai");
        assertThat(reader.get("/compte").statusCode()).isEqualTo(302);
    }

    private static String found(HttpPerson reader, String search) throws Exception {
        var answer = reader.get(search);
        var first = FOUND.matcher(answer.body());
        assertThat(first.find()).as(answer.body()).isTrue();
        return first.group(1);
    }

    private static HttpPerson signedIn(HttpPerson person, String email) throws Exception {
        var entered = HtmlForm.of(person.get("/connexion"), "form")
                .with("email", email)
                .with("password", "butiner-ensemble")
                .send(person);
        assertThat(entered.statusCode()).isEqualTo(302);
        assertThat(person.get("/compte").statusCode()).isEqualTo(200);
        return person;
    }

    private static void submits(HttpPerson author) throws Exception {
        var begun = HtmlForm.of(author.get("/scenarios/nouveau"), "form")
                .with("title", TITLE)
                .send(author);
        var draft = begun.headers().firstValue("location").orElseThrow();
        var page = author.get(draft);
        var addInClass = Pattern.compile("value=\"(add:[^\"]+)\"")
                .matcher(page.body())
                .results()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .group(1);
        var planned = HtmlForm.of(page, "ed").pressing("do", addInClass).send(author);
        var sent = written(planned).pressing("do", "submit").send(author);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    }

    private static HtmlForm written(HttpResponse<String> page) {
        return HtmlForm.of(page, "ed")
                .withNamed("summary", "Les élèves mesurent la cour et en tracent le plan.")
                .withNamed("objectives", "Choisir l’unité qui convient")
                .withNamed("disciplines", "MATHS")
                .withNamed("levels", "CM2")
                .withNamed("flip", "AUTHOR")
                .withNamed("licence", "CC-BY-4.0")
                .withNamed("phases[1].activities[0].title", "Tendre les ficelles")
                .withNamed("phases[1].activities[0].minutes", "45")
                .withNamed("rights", "on");
    }

    private static void publishes(HttpPerson moderator, String review) throws Exception {
        var decided = HtmlForm.of(moderator.get(review), "form")
                .with("decision", "PUBLISH")
                .send(moderator);
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(302);
    }
}
