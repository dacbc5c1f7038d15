package org.essaim.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who fills the portal's forms without script. */
final class FormPerson {

    private static final Pattern INPUT = Pattern.compile("<(?:input|button|textarea)\\b[^>]*>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("\\btype=\"([^\"]*)\"");

    private final Portal portal;
    private final CookieManager jar = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(jar)
                    .build();

    FormPerson(Portal portal) {
        this.portal = portal;
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        var fields = form("/connexion");
        fields.replaceAll((name, value) -> name.endsWith("email") ? email : name.endsWith("password") ? password : value);
        var answer = post("/connexion", fields);
        if (answer.statusCode() != 302) {
            throw new IOException("sign-in of " + email + " answers " + answer.statusCode());
        }
    }

    /** As a header has them, for requests that another program makes. */
    String cookies() {
        return jar.getCookieStore().get(URI.create(portal.url("/"))).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** Publishes a submitted scenario by the page of its review; true when the portal said that it is done. */
    boolean publish(long scenario) throws IOException, InterruptedException {
        var path = "/scenarios/" + scenario + "/relecture";
        var fields = form(path);
        fields.put("form:decision", "PUBLISH");
        return post(path, fields).statusCode() == 302;
    }

    /** Answers in a discussion by its page. */
    void answer(String path, String text) throws IOException, InterruptedException {
        var fields = form(path);
        fields.put("form:text", text);
        var answer = post(path, fields);
        if (answer.statusCode() != 302) {
            throw new IOException("an answer in " + path + " answers " + answer.statusCode());
        }
    }

    /** Looks at so many pages, each of which must be there. */
    void read(int views) throws IOException, InterruptedException {
        var paths = List.of(
                "/", "/scenarios", "/recherche?q=lecture", "/ressources", "/mes-scenarios", "/compte",
                "/administration/membres", "/relectures", "/scenarios?page=2", "/api/search?q=eau");
        for (var view = 0; view < views; view++) {
            var path = paths.get(view % paths.size());
            var answer = get(path);
            if (answer.statusCode() != 200) {
                throw new IOException(answer.statusCode() + " " + path);
            }
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(portal.url(path))).GET());
    }

    /** Names and values of the last form of a page, the one that is its own. */
    private Map<String, String> form(String path) throws IOException, InterruptedException {
        return fields(get(path).body(), "form");
    }

    /** Names and values of what a form of a page sends, without choices. */
    static Map<String, String> fields(String page, String id) {
        var form = page.substring(page.indexOf("<form id=\"" + id + '"'));
        var inputs = INPUT.matcher(form.substring(0, form.indexOf("</form>")));
        var fields = new LinkedHashMap<String, String>();
        while (inputs.find()) {
            var name = first(NAME, inputs.group());
            var type = first(TYPE, inputs.group());
            if (!name.isEmpty() && !"radio".equals(type) && !"checkbox".equals(type)) {
                fields.put(name, first(VALUE, inputs.group()));
            }
        }
        return fields;
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(portal.url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body(fields))));
    }

    static String body(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1).replace("&amp;", "&").replace("&#39;", "'") : "";
    }
}
