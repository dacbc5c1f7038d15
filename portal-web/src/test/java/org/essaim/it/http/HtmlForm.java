package org.essaim.it.http;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of a page, as a browser without script fills and sends it. */
public final class HtmlForm {

    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

    private final String id;
    private final String action;
    private final Map<String, String> fields = new LinkedHashMap<>();

    private HtmlForm(String id, String action) {
        this.id = id;
        this.action = action;
    }

    /** The form of this id with its hidden fields and its first button. */
    public static HtmlForm of(HttpResponse<String> page, String id) {
        var matcher = Pattern.compile("<form id=\"" + id + "\"([^>]*)>(.*?)</form>", Pattern.DOTALL)
                .matcher(page.body());
        if (!matcher.find()) {
            throw new AssertionError("no form " + id + " in " + page.uri() + ": " + page.statusCode());
        }
        var form = new HtmlForm(id, attributes(matcher.group(1)).get("action"));
        var submits = false;
        var inputs = INPUT.matcher(matcher.group(2));
        while (inputs.find()) {
            var input = attributes(inputs.group(1));
            var submit = "submit".equals(input.get("type"));
            if ("hidden".equals(input.get("type")) || (submit && !submits)) {
                form.fields.put(input.get("name"), input.getOrDefault("value", ""));
            }
            submits |= submit;
        }
        return form;
    }

    public HtmlForm with(String field, String value) {
        fields.put(id + ":" + field, value);
        return this;
    }

    public HttpResponse<String> send(HttpPerson person) throws Exception {
        var body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return person.send(person.request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Map<String, String> attributes(String tag) {
        return ATTRIBUTE
                .matcher(tag)
                .results()
                .collect(Collectors.toMap(
                        match -> match.group(1), match -> match.group(2).replace("&amp;", "&"), (one, other) -> one));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
