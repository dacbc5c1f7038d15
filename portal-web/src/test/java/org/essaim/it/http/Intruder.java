package org.essaim.it.http;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Somebody who sends what no page of ours would: every page and every field of every form that they are shown, filled
 * by {@link Hostile}. What others would see (publishing, submitting) and what would shut the intruder out is left
 * alone.
 */
final class Intruder {

    private static final System.Logger LOG = System.getLogger(Intruder.class.getName());
    private static final Pattern LEFT_ALONE = Pattern.compile("(?i).*(publish|submit|restore|rebuild).*");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final int BETWEEN_LOOKS = 40;

    /** It is about being answered, on a machine that has other things to do. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int BETWEEN_ENTRIES = 200;
    private static final int MOST_FAILURES = 100;

    /** Bytes of an address and its headers that the listener takes, with room for the cookies. */
    private static final int LONGEST_READ = 30_000;

    /** Headers that pages, filters or the server read. */
    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Authorization",
            "Cookie",
            "Faces-Request",
            "Forwarded",
            "Idempotency-Key",
            "If-Modified-Since",
            "If-None-Match",
            "Origin",
            "Range",
            "Referer",
            "Sec-Fetch-Site",
            "X-Forwarded-Host",
            "X-Forwarded-Proto",
            "X-Request-Id");

    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-ndjson",
            "application/x-www-form-urlencoded;charset=x",
            "multipart/form-data",
            "multipart/mixed; boundary=\"\"",
            "text/plain",
            "/");

    /** A form as it was shown. */
    private record Shown(String action, boolean multipart, String method, Map<String, List<String>> fields) {}

    private final Callable<HttpPerson> entry;
    private final Random random;
    private final List<String> pages;
    private final List<String> names;
    private final Map<String, String> own;
    private final Map<String, List<Shown>> forms = new LinkedHashMap<>();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private HttpPerson person;
    private String asked = "nothing";
    private String answered = "nothing";
    private int looks;

    /**
     * @param entry how the intruder comes in, again whenever something they did has shut them out
     * @param pages templates of addresses
     * @param names of parameters that addresses may have
     * @param own what is the intruder's own, by the beginning of its address: nothing else is changed
     */
    Intruder(
            Callable<HttpPerson> entry,
            Random random,
            List<String> pages,
            List<String> names,
            Map<String, String> own) {
        this.entry = entry;
        this.random = random;
        this.pages = pages;
        this.names = names;
        this.own = own;
    }

    /** Does so many things, each a request or two; gives those that failed or were not answered. */
    List<String> send(int requests) throws Exception {
        for (var i = 0; i < requests; i++) {
            if (i % BETWEEN_ENTRIES == 0) {
                enter();
                LOG.log(System.Logger.Level.INFO, "{0} of {1}, {2} failures", i, requests, failures.size());
            }
            try {
                tryOne(pages.get(random.nextInt(pages.size())));
            } catch (IOException e) {
                fail(e + " for " + asked + " after " + answered);
            }
        }
        return failures;
    }

    private void enter() throws Exception {
        if (person == null || person.get("/compte").statusCode() != 200) {
            person = entry.call();
        }
    }

    private void tryOne(String template) throws Exception {
        switch (random.nextInt(10)) {
            case 0 -> noteStatus(filled(template, true));
            case 1, 2 -> ask(filled(template, false) + "?" + query(random.nextInt(1, 5)));
            case 3 -> note(blind(template));
            case 4 -> note(odd(template));
            default -> form(template);
        }
    }

    Map<Integer, Integer> answers() {
        return answers;
    }

    private String filled(String template, boolean hostile) {
        var id = own.entrySet().stream()
                .filter(entry -> template.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("1");
        return VARIABLE.matcher(template).replaceAll(found -> {
            var value = hostile ? Hostile.segment(random) : "id".equals(found.group(1)) ? id : "1";
            return Matcher.quoteReplacement(value);
        });
    }

    private String query(int parameters) {
        var query = new ArrayList<String>();
        for (var i = 0; i < parameters; i++) {
            query.add(encoded(names.get(random.nextInt(names.size()))) + "=" + encoded(Hostile.value(random)));
        }
        return String.join("&", query);
    }

    /** A form that nobody was shown, to any page. */
    private HttpRequest.Builder blind(String template) {
        return request(filled(template, false))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("jakarta.faces.ViewState=stateless&form=form&" + query(4)));
    }

    /** By headers, methods and kinds of bodies that no form has. */
    private HttpRequest.Builder odd(String template) {
        var request = request(filled(template, false));
        for (var i = 0; i < 3; i++) {
            var value = Hostile.value(random).replaceAll("[^\\x20-\\x7e]", "");
            request.header(HEADERS.get(random.nextInt(HEADERS.size())), value);
        }
        return switch (random.nextInt(4)) {
            case 0 -> request.GET();
            case 1 -> request.method("HEAD", BodyPublishers.noBody());
            default ->
                request.header("Content-Type", TYPES.get(random.nextInt(TYPES.size())))
                        .method(
                                List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS")
                                        .get(random.nextInt(5)),
                                BodyPublishers.ofString(Hostile.value(random)));
        };
    }

    private void form(String template) throws Exception {
        var shown = forms(filled(template, false));
        if (shown.isEmpty()) {
            return;
        }
        var form = shown.get(random.nextInt(shown.size()));
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.fields().forEach((name, values) -> {
            var hostile = !name.startsWith("jakarta.faces.") && random.nextInt(3) == 0;
            var times = hostile && random.nextInt(6) == 0 ? 2 : 1;
            for (var i = 0; i < times; i++) {
                fields.add(
                        Map.entry(name, hostile ? Hostile.value(random) : values.get(random.nextInt(values.size()))));
            }
        });
        if (random.nextInt(20) == 0) {
            fields.add(Map.entry("jakarta.faces.ViewState", Hostile.value(random)));
        }
        if ("get".equals(form.method())) {
            ask(form.action().replaceFirst("\\?.*", "") + "?" + urlEncoded(fields));
        } else if (form.multipart()) {
            note(request(form.action())
                    .header("Content-Type", "multipart/form-data; boundary=between")
                    .POST(BodyPublishers.ofString(parts(fields))));
        } else {
            note(request(form.action())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(urlEncoded(fields))));
        }
    }

    /** Looked at again now and then: acts change what a page offers. */
    private List<Shown> forms(String path) throws Exception {
        if (++looks % BETWEEN_LOOKS == 0) {
            forms.clear();
        }
        var known = forms.get(path);
        if (known == null) {
            var page = note(get(path));
            known = page.statusCode() == 200 ? read(page) : List.of();
            forms.put(path, known);
        }
        return known;
    }

    private static List<Shown> read(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("form").stream()
                .filter(form -> !form.attr("action").contains("/deconnexion"))
                .map(form -> new Shown(
                        form.attr("action").isEmpty() ? page.uri().getRawPath() : form.attr("action"),
                        form.attr("enctype").startsWith("multipart"),
                        form.attr("method").toLowerCase(Locale.ROOT),
                        fields(form)))
                .filter(form -> !form.fields().isEmpty())
                .toList();
    }

    private static Map<String, List<String>> fields(Element form) {
        return form.select("input[name],select[name],textarea[name],button[name]").stream()
                .filter(field -> !LEFT_ALONE
                        .matcher(field.attr("name") + " " + field.attr("value"))
                        .matches())
                .collect(Collectors.groupingBy(
                        field -> field.attr("name"),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                field -> field.hasAttr("value") ? field.attr("value") : field.text(),
                                Collectors.toList())));
    }

    /**
     * An address that is longer than the server reads is refused and the connection closed without a word of it, which
     * the next request would run into.
     */
    private void ask(String path) throws Exception {
        if (path.length() < LONGEST_READ) {
            note(get(path));
        } else {
            noteStatus(path);
        }
    }

    private HttpRequest.Builder get(String path) {
        return request(path).GET();
    }

    private HttpRequest.Builder request(String path) {
        return person.request(path.startsWith("/") ? path : "/")
                .timeout(PATIENCE)
                .header("X-Forwarded-For", "203.0.113.77");
    }

    private HttpResponse<String> note(HttpRequest.Builder request) throws IOException, InterruptedException {
        var sent = request.build();
        asked = sent.method() + " " + sent.uri();
        var answer = person.send(request);
        answered = described(answer);
        answers.merge(answer.statusCode(), 1, Integer::sum);
        if (answer.statusCode() >= 500) {
            fail(answered);
        }
        return answer;
    }

    private void fail(String what) {
        if (failures.size() < MOST_FAILURES) {
            failures.add(what);
        }
    }

    /** An address that no client library would send. */
    private void noteStatus(String path) throws IOException {
        var status = person.statusOf(path);
        answers.merge(status, 1, Integer::sum);
        if (status >= 500) {
            fail(status + " " + path);
        }
    }

    private static String described(HttpResponse<String> answer) {
        var body = answer.request()
                .bodyPublisher()
                .map(publisher -> publisher.contentLength() + " bytes")
                .orElse("");
        return answer.statusCode() + " " + answer.request().method() + " " + answer.uri() + " " + body + " "
                + answer.headers().firstValue("x-request-id").orElse("");
    }

    private static String urlEncoded(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String parts(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                        .map(field -> "--between\r\nContent-Disposition: form-data; name=\"" + field.getKey() + "\""
                                + (field.getKey().matches(".*(file|fichier)") ? "; filename=\"a\u0001é%.odt\"" : "")
                                + "\r\n\r\n" + field.getValue() + "\r\n")
                        .collect(Collectors.joining())
                + "--between--\r\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
