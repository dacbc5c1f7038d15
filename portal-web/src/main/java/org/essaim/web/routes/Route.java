package org.essaim.web.routes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.rights.Caller;

/**
 * One public address and the view behind it.
 *
 * <p>In the template {@code /scenarios/{id}/modifier}, a variable named {@code id} matches a number with an optional
 * readable part ({@code 42-l-energie}) and gives the number; any other matches one segment. Variables arrive in the
 * view as request parameters.
 */
public final class Route {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final String template;
    private final String view;
    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();
    private final Caller caller;
    private final boolean listed;

    private Route(String template, String view, Caller caller, boolean listed) {
        this.template = template;
        this.view = view;
        this.caller = caller;
        this.listed = listed;
        this.pattern = compile(template);
    }

    /** An address such as {@code /scenarios/{id}} shown to everyone by a view such as {@code /library/scenario.xhtml}. */
    public static Route view(String template, String view) {
        return new Route(template, view, Caller.EVERYONE, false);
    }

    /** The same for these only: others are refused before a body is read or a view is made. */
    public Route openTo(Caller those) {
        return new Route(template, view, those, listed);
    }

    /** The same, named in the sitemap: a page for all that search engines should know. It has no variable. */
    public Route listed() {
        if (VARIABLE.matcher(template).find()) {
            throw new IllegalStateException(template + " is many pages");
        }
        return new Route(template, view, caller, true);
    }

    public boolean isListed() {
        return listed;
    }

    /** Whom the address is open to; what is behind it may ask for more. */
    Caller caller() {
        return caller;
    }

    private Pattern compile(String template) {
        var regex = new StringBuilder();
        var matcher = VARIABLE.matcher(template);
        var end = 0;
        while (matcher.find()) {
            regex.append(Pattern.quote(template.substring(end, matcher.start())));
            names.add(matcher.group(1));
            regex.append("id".equals(matcher.group(1)) ? "(\\d{1,18})(?:-[^/]*)?" : "([^/]+)");
            end = matcher.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(end))).toString());
    }

    public String template() {
        return template;
    }

    /** The variables by their names, when this route is the one of the path. */
    public Optional<Map<String, String>> values(String path) {
        var matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var values = new LinkedHashMap<String, String>();
        for (var i = 0; i < names.size(); i++) {
            values.put(names.get(i), matcher.group(i + 1));
        }
        return Optional.of(values);
    }

    /** The view with its parameters, when this route is the one of the path. */
    Optional<String> target(String path) {
        return values(path).map(values -> values.entrySet().stream()
                .map(value -> value.getKey() + "=" + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", values.isEmpty() ? view : view + "?", "")));
    }

    @Override
    public String toString() {
        return template + " → " + view;
    }
}
