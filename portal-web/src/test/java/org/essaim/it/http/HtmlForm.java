package org.essaim.it.http;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page, as a browser without script fills and sends it: whatever the page filled in goes back. */
public final class HtmlForm {

    private static final String BOUNDARY = "between-the-parts";

    private record Field(String name, String value) {}

    private final String id;
    private String action;
    private final List<Field> fields = new ArrayList<>();
    private Field button;

    private HtmlForm(FormElement form) {
        this.id = form.id();
        this.action = form.attr("action");
        form.formData().stream()
                .filter(field -> form.select("[type=submit]").stream().noneMatch(each -> isNamed(each, field.key())))
                .forEach(field -> fields.add(new Field(field.key(), field.value())));
        var first = form.selectFirst("[type=submit]");
        if (first != null) {
            button = new Field(first.attr("name"), first.attr("value"));
        }
    }

    private static boolean isNamed(Element element, String name) {
        return element.attr("name").equals(name);
    }

    /** The form of this id, to be sent by its first button unless another one is pressed. */
    public static HtmlForm of(HttpResponse<String> page, String id) {
        if (Jsoup.parse(page.body()).getElementById(id) instanceof FormElement form) {
            return new HtmlForm(form);
        }
        throw new AssertionError("no form " + id + " in " + page.uri() + ": " + page.statusCode());
    }

    /** Fills what Faces names after the form. */
    public HtmlForm with(String field, String value) {
        return withNamed(id + ":" + field, value);
    }

    /** Ticks one more of several that Faces names after the form. */
    public HtmlForm and(String field, String value) {
        fields.add(new Field(id + ":" + field, value));
        return this;
    }

    /** Fills what has this name and nothing before it. */
    public HtmlForm withNamed(String name, String value) {
        fields.removeIf(field -> field.name().equals(name));
        fields.add(new Field(name, value));
        return this;
    }

    /** Sends by this button. */
    public HtmlForm pressing(String name, String value) {
        button = new Field(name, value);
        return this;
    }

    /** Goes to another address than its own. */
    public HtmlForm sentTo(String address) {
        action = address;
        return this;
    }

    public HttpResponse<String> send(HttpPerson person) throws Exception {
        return person.send(request(person));
    }

    /** As a script does that asks for a part of the page. */
    public HttpResponse<String> sendForPart(HttpPerson person) throws Exception {
        return person.send(request(person).header("Faces-Request", "partial/ajax"));
    }

    private HttpRequest.Builder request(HttpPerson person) {
        var body = sent().map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return person.request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Sends the form with a text file in the field that Faces names after it. */
    public HttpResponse<String> send(HttpPerson person, String field, String fileName, String content)
            throws Exception {
        var parts = sent().filter(each -> !each.name().equals(id + ":" + field))
                .map(each -> part("name=\"" + each.name() + "\"", each.value()))
                .collect(Collectors.joining());
        var file = part(
                "name=\"" + id + ":" + field + "\"; filename=\"" + fileName + "\"\r\nContent-Type: text/plain",
                content);
        return person.send(person.request(action)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofString(parts + file + "--" + BOUNDARY + "--\r\n")));
    }

    private Stream<Field> sent() {
        return Stream.concat(fields.stream(), Stream.ofNullable(button));
    }

    private static String part(String described, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + described + "\r\n\r\n" + value + "\r\n";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
