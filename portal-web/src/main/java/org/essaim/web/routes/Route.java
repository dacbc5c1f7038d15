package org.essaim.web.routes;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.rights.Caller;

/**
 * One public address and the view behind it.
 *
 * <p>In the template {@code /scenarios/{id}/modifier}, a variable named {@code id} matches a number with an optional
 * readable part ({@code 42-l-energie}) and gives the number; one named {@code slug} matches what is made of a name; any
 * other matches one segment. Variables arrive in the view as request parameters.
 */
public final class Route {

    private enum Kind {
        LISTED,
        DESK
    }

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final String template;
    private final String view;
    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();
    private final Caller caller;
    private final Set<Kind> kinds;
    private final Function<Map<String, String>, Insiders> sharing;

    private Route(
            String template,
            String view,
            Caller caller,
            Set<Kind> kinds,
            Function<Map<String, String>, Insiders> sharing) {
        this.template = template;
        this.view = view;
        this.caller = caller;
        this.kinds = kinds;
        this.sharing = sharing;
        this.pattern = compile(template);
    }

    /** An address such as {@code /scenarios/{id}} shown to everyone by a view such as {@code /library/scenario.xhtml}. */
    public static Route view(String template, String view) {
        return new Route(template, view, Caller.EVERYONE, EnumSet.noneOf(Kind.class), null);
    }

    /** The same for these only: others are refused before a body is read or a view is made. */
    public Route openTo(Caller those) {
        return new Route(template, view, those, kinds, sharing);
    }

    /** The same, named in the sitemap: a page for all that search engines should know. It has no variable. */
    public Route listed() {
        if (VARIABLE.matcher(template).find()) {
            throw new IllegalStateException(template + " is many pages");
        }
        return with(Kind.LISTED);
    }

    boolean isListed() {
        return kinds.contains(Kind.LISTED);
    }

    /** The same as a desk: a page with components of PrimeFaces, whose state travels with it. */
    public Route asDesk() {
        return with(Kind.DESK);
    }

    boolean isDesk() {
        return kinds.contains(Kind.DESK);
    }

    private Route with(Kind kind) {
        var more = EnumSet.of(kind);
        more.addAll(kinds);
        return new Route(template, view, caller, more, sharing);
    }

    /** The same, and everybody sees one and the same page there, but for its slots. */
    public Route shared() {
        return sharedBut(values -> Insiders.NOBODY);
    }

    /**
     * The same, and everybody sees one and the same page there, but for its slots and for some who see more.
     *
     * @param insiders gives these by the variables of the address
     */
    public Route sharedBut(Function<Map<String, String>, Insiders> insiders) {
        if (caller != Caller.EVERYONE) {
            throw new IllegalStateException(template + " is not open to everyone, and cannot be the same for all");
        }
        return new Route(template, view, caller, kinds, insiders);
    }

    /** Who sees more there than others; empty when everybody has a page of their own. */
    public Optional<Insiders> insiders(String path) {
        return sharing == null ? Optional.empty() : values(path).map(sharing);
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
            regex.append(pattern(matcher.group(1)));
            end = matcher.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(template.substring(end))).toString());
    }

    private static String pattern(String variable) {
        return switch (variable) {
            case "id" -> "(\\d{1,18})(?:-[^/]*)?";
            case "slug" -> "([a-z0-9-]+)";
            default -> "([^/]+)";
        };
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

    boolean matches(String path) {
        return pattern.matcher(path).matches();
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
