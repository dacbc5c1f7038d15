package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever comes in, the portal does not fail: every page, every field that it shows and every parameter that it knows,
 * found from the code and filled with {@link Hostile} values by readers, members and administrators at once. Every
 * request is sent once and must be answered. A fixed seed gives the same requests again; {@code -Dessaim.fuzz=100000}
 * sends more, {@code -Dessaim.fuzz.seed=2} others, {@code -Dessaim.fuzz.abreast=12} more at once.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class FuzzIT {

    private static final System.Logger LOG = System.getLogger(FuzzIT.class.getName());
    private static final long SECOND = 1_000_000_000;
    private static final String FOUNDER = "ambre.rucher@example.org";
    private static final Path VIEWS = Path.of("src/main/webapp");
    private static final int REQUESTS = Integer.getInteger("essaim.fuzz", 2_400);
    private static final int SEED = Integer.getInteger("essaim.fuzz.seed", 1);
    private static final int ABREAST = Integer.getInteger("essaim.fuzz.abreast", 6);
    private static final int KINDS = 3;

    @ArquillianResource
    private URL base;

    @Test
    @Timeout(value = 6, unit = TimeUnit.HOURS)
    void noRequestMakesThePortalFail() throws Exception {
        var founder = HttpPerson.signedIn(base, FOUNDER);
        var victim = Newcomer.enrol(base).number(founder);
        var intruders = new ArrayList<Intruder>();
        for (var number = 0; number < ABREAST; number++) {
            intruders.add(intruder(founder, number, victim));
        }
        var begun = System.nanoTime();
        var pool = Executors.newFixedThreadPool(ABREAST);
        try {
            var tasks = intruders.stream()
                    .map(each -> (Callable<List<String>>) () -> each.send(REQUESTS / ABREAST))
                    .toList();
            var failures = new ArrayList<String>();
            for (var result : pool.invokeAll(tasks)) {
                failures.addAll(result.get());
            }
            assertThat(failures).isEmpty();
        } finally {
            pool.shutdown();
            LOG.log(System.Logger.Level.INFO, "{0} in {1} s", answers(intruders), (System.nanoTime() - begun) / SECOND);
        }
        for (var number = 1; number < ABREAST; number++) {
            if (number % KINDS > 0) {
                assertThat(intruders.get(number).answers().keySet())
                        .as("forms were accepted")
                        .contains(200, 302);
            }
        }
    }

    private static Map<Integer, Integer> answers(List<Intruder> intruders) {
        var answers = new TreeMap<Integer, Integer>();
        intruders.forEach(
                each -> each.answers().forEach((status, count) -> answers.merge(status, count, Integer::sum)));
        return answers;
    }

    @Test
    void noBodyMakesTheApiFail() throws Exception {
        var administrator = HttpPerson.signedIn(base, FOUNDER);
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

    /** A reader, a member or an administrator, with a scenario, a resource and a network that no other test knows. */
    private Intruder intruder(HttpPerson founder, int number, String victim) throws Exception {
        var random = new Random(31L * SEED + number);
        if (number % KINDS == 0) {
            return new Intruder(() -> new HttpPerson(base), random, pages(), names(), Map.of());
        }
        var newcomer = Newcomer.enrol(base);
        var own = own(newcomer.person());
        own.put("/membres", newcomer.number(founder));
        own.put("/administration/membres", victim);
        if (number % KINDS == 2) {
            HtmlForm.of(founder.get("/administration/membres/" + newcomer.number(founder)), "roles")
                    .with("given", "ADMIN")
                    .pressing("roles:giveRoles", "x")
                    .send(founder);
            own.put("/administration/reseaux", network(founder, "À éprouver " + number));
        }
        return new Intruder(() -> HttpPerson.signedIn(base, newcomer.email()), random, pages(), names(), own);
    }

    private static List<String> pages() {
        var pages = new ArrayList<>(PublicAddresses.pages());
        pages.addAll(PublicAddresses.servlets());
        pages.addAll(paths());
        pages.remove("/deconnexion");
        return pages;
    }

    private static Map<String, String> own(HttpPerson writer) throws Exception {
        var begun = HtmlForm.of(writer.get("/scenarios/nouveau"), "form")
                .with("title", "À éprouver")
                .send(writer);
        var added = HtmlForm.of(writer.get("/ressources/nouvelle?nature=LINK"), "form")
                .with("title", "À éprouver")
                .with("url", "https://example.org/")
                .with("licence", "CC-BY-4.0")
                .send(writer);
        return new TreeMap<>(Map.of("/scenarios", number(begun), "/ressources", number(added)));
    }

    private static String network(HttpPerson administrator, String name) throws Exception {
        return number(HtmlForm.of(administrator.get("/administration/reseaux/nouveau"), "form")
                .with("name", name)
                .with("academie", "04")
                .send(administrator));
    }

    private static String number(HttpResponse<String> made) {
        var location = made.headers().firstValue("location").orElse("");
        var number = Pattern.compile("\\d+").matcher(location);
        assertThat(number.find()).as(location).isTrue();
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
