package org.essaim.web.routes;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What of the portal answers without being a page, such as a download: it has one address, and pages of every language
 * lead to it below their own. Nothing else is found there; a dispatcher of the container would also show what is
 * hidden from browsers.
 */
final class OwnServlets {

    private static final String OURS = "org.essaim.";
    private static final String FACES_RESOURCES = "/jakarta.faces.resource/*";

    /** What needs no decoding, and leads nowhere else. */
    private static final Pattern PLAIN = Pattern.compile("(/(?!\\.)[\\w.~-]+)+");

    private final List<String> mappings;

    OwnServlets(ServletContext context) {
        mappings = context.getServletRegistrations().values().stream()
                .flatMap(servlet -> servlet.getMappings().stream()
                        .filter(mapping -> isOurs(servlet) || mapping.equals(FACES_RESOURCES)))
                .toList();
    }

    /** A resource of the API has the name of its application, and the class of who runs it. */
    private static boolean isOurs(ServletRegistration servlet) {
        return servlet.getName().startsWith(OURS)
                || servlet.getClassName() != null && servlet.getClassName().startsWith(OURS);
    }

    /** Whether one of them answers this path, as it stands in the address. */
    boolean answer(String path) {
        return PLAIN.matcher(path).matches() && mappings.stream().anyMatch(mapping -> matches(mapping, path));
    }

    private static boolean matches(String mapping, String path) {
        if (mapping.endsWith("/*")) {
            return path.startsWith(mapping.substring(0, mapping.length() - 1));
        }
        return mapping.startsWith("*.") ? path.endsWith(mapping.substring(1)) : mapping.equals(path);
    }
}
