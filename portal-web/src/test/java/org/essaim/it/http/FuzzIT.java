package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever comes in, the portal does not fail: every page, every field that it shows and every parameter that it knows,
 * found from the code and filled with {@link Hostile} values by a reader, a member and an administrator. A fixed seed
 * gives the same requests again; {@code -Dessaim.fuzz=100000} sends more, {@code -Dessaim.fuzz.seed=2} others.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class FuzzIT {

    private static final String MEMBER = "clemence.nectar@example.org";
    private static final String ADMINISTRATOR = "capucine.mielleux@example.org";
    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final int REQUESTS = Integer.getInteger("essaim.fuzz", 2_400);
    private static final int SEED = Integer.getInteger("essaim.fuzz.seed", 1);
    private static final int PEOPLE = 3;

    @ArquillianResource
    private URL base;

    @Test
    void noRequestMakesThePortalFail() throws Exception {
        var own = own();
        var intruders = List.of(
                intruder(new HttpPerson(base), 0, own),
                intruder(HttpPerson.signedIn(base, MEMBER), 1, own),
                intruder(HttpPerson.signedIn(base, ADMINISTRATOR), 2, own));
        var pool = Executors.newFixedThreadPool(PEOPLE);
        try {
            var tasks = intruders.stream()
                    .map(each -> (Callable<List<String>>) () -> each.send(REQUESTS / PEOPLE))
                    .toList();
            var failures = new ArrayList<String>();
            for (var result : pool.invokeAll(tasks)) {
                failures.addAll(result.get());
            }
            assertThat(failures).isEmpty();
        } finally {
            pool.shutdown();
            intruders.forEach(each -> System.getLogger(FuzzIT.class.getName())
                    .log(System.Logger.Level.INFO, "answers by status: {0}", each.answers()));
        }
        for (var i = 1; i < PEOPLE; i++) {
            assertThat(intruders.get(i).answers().keySet())
                    .as("forms were accepted")
                    .contains(200, 302);
        }
    }

    @Test
    void noBodyMakesTheApiFail() throws Exception {
        var administrator = HttpPerson.signedIn(base, "ambre.rucher@example.org");
        var token = token(administrator);
        var random = new Random(SEED);
        for (var i = 0; i < 200; i++) {
            var path = paths().get(random.nextInt(paths().size()))
                    .replace("{id}", Hostile.value(random).matches("\\d+") ? "7" : "x");
            var type = List.of("application/x-ndjson", "application/json", "text/plain", "x")
                    .get(random.nextInt(4));
            var body = List.of(
                            Hostile.value(random),
                            "{\"id\":[],\"title\":" + i + "}",
                            "[".repeat(3_000),
                            "{\"id\":\"\\u0000\"}")
                    .get(random.nextInt(4));
            var method = List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS").get(random.nextInt(5));
            var answer = administrator.send(administrator
                    .request(path)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", type)
                    .method(method, BodyPublishers.ofString(body)));
            assertThat(answer.statusCode()).as(method + " " + path + " " + body).isLessThan(500);
        }
    }

    private Intruder intruder(HttpPerson person, int number, Map<String, String> own) {
        var pages = new ArrayList<>(PublicAddresses.pages());
        pages.addAll(PublicAddresses.servlets());
        pages.addAll(paths());
        pages.remove("/deconnexion");
        return new Intruder(person, new Random(31L * SEED + number), pages, names(), own);
    }

    /** The two members whom no other test knows, and a scenario and a resource that they made for this. */
    private Map<String, String> own() throws Exception {
        var founder = HttpPerson.signedIn(base, "ambre.rucher@example.org");
        var member = memberNumber(founder, MEMBER);
        var administrator = "/administration/membres/" + memberNumber(founder, ADMINISTRATOR);
        HtmlForm.of(founder.get(administrator), "roles")
                .with("given", "ADMIN")
                .pressing("roles:giveRoles", "x")
                .send(founder);
        var writer = HttpPerson.signedIn(base, MEMBER);
        var begun = HtmlForm.of(writer.get("/scenarios/nouveau"), "form")
                .with("title", "À éprouver")
                .send(writer);
        var added = HtmlForm.of(writer.get("/ressources/nouvelle?nature=LINK"), "form")
                .with("title", "À éprouver")
                .with("url", "https://example.org/")
                .with("licence", "CC-BY-4.0")
                .send(writer);
        return Map.of(
                "/membres",
                member,
                "/administration/membres",
                member,
                "/scenarios",
                number(begun.headers().firstValue("location").orElse("")),
                "/ressources",
                number(added.headers().firstValue("location").orElse("")));
    }

    private static String memberNumber(HttpPerson founder, String email) throws Exception {
        var link = Pattern.compile("/administration/membres/\\d+")
                .matcher(founder.get("/administration/membres?q=" + email).body());
        assertThat(link.find()).isTrue();
        return number(link.group());
    }

    private static String number(String path) {
        var number = Pattern.compile("\\d+").matcher(path);
        assertThat(number.find()).as(path).isTrue();
        return number.group();
    }

    /** Parameters that views and the API read, and those of Faces. */
    private static List<String> names() {
        var names = new TreeSet<>(List.of(
                "page",
                "tri",
                "q",
                "vers",
                "retour",
                "import",
                "action",
                "titre",
                "jakarta.faces.ViewState",
                "jakarta.faces.source",
                "jakarta.faces.partial.ajax",
                "jakarta.faces.partial.execute",
                "jakarta.faces.partial.render",
                "jakarta.faces.RenderKitId",
                "jakarta.faces.ClientWindow",
                "jakarta.faces.Resource",
                "javax.faces.ViewState",
                "jakarta.faces.behavior.event",
                "form",
                "ln",
                "v"));
        var parameter = Pattern.compile("<f:viewParam[^>]*\\bname=\"([^\"]+)\"|\\bname=\"([a-zA-Z.]+)\"");
        try (var files = Files.walk(VIEWS)) {
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .flatMap(file -> parameter.matcher(read(file)).results())
                    .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(names::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        document().getJsonObject("paths").values().stream()
                .flatMap(item -> item.asJsonObject().values().stream())
                .flatMap(operation -> operation.asJsonObject().containsKey("parameters")
                        ? operation.asJsonObject().getJsonArray("parameters").stream()
                        : Stream.empty())
                .filter(each -> each.asJsonObject().containsKey("name"))
                .forEach(each -> names.add(each.asJsonObject().getString("name")));
        return List.copyOf(names);
    }

    private static List<String> paths() {
        return List.copyOf(document().getJsonObject("paths").keySet());
    }

    private static JsonObject document() {
        try (var reader = Json.createReader(FuzzIT.class.getResourceAsStream("/openapi.json"))) {
            return reader.readObject();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String token(HttpPerson administrator) throws Exception {
        var issued = HtmlForm.of(administrator.get("/compte/jetons"), "form")
                .with("name", "Épreuve")
                .with("scopes", "imports:write")
                .with("life", "MONTH")
                .send(administrator);
        var token = Pattern.compile("essaim_[\\w-]{43}").matcher(issued.body());
        assertThat(token.find()).isTrue();
        return token.group();
    }
}
