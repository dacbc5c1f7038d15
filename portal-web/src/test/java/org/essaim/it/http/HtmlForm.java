package org.essaim.it.http;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form of a page, as a browser without script fills and sends it: whatever the page filled in goes back. */
public final class HtmlForm {

    private record Field(String name, String value) {}

    private final String id;
    private final String action;
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

    public HttpResponse<String> send(HttpPerson person) throws Exception {
        var sent = new ArrayList<>(fields);
        if (button != null) {
            sent.add(button);
        }
        var body = sent.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&"));
        return person.send(person.request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
