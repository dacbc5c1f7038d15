package org.essaim.it.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** One line of {@code rights/routes.txt}: who may open a route, for one kind of thing behind it. */
record RouteRights(String route, String thing, String allowed) {

    static final String NOTHING = "-";

    /** The letters of those who come, in the order of the columns. */
    static final String CALLERS = "rmota";

    static List<RouteRights> all() {
        try (var file =
                Objects.requireNonNull(RouteRights.class.getResourceAsStream("/rights/routes.txt"), "routes.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("/"))
                    .map(line -> line.split("\\s+"))
                    .map(words -> new RouteRights(words[0], words[1], words[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What opens the decision about the reported thing of the walk to its author. */
    /** Code of an attestation that the test makes. */
    static final String ATTESTATION = "R0T30000000000008";

    /** A half-day that the test makes. */
    static final long HALF_DAY = 900_001;

    /** A text of a survey that the test makes. */
    static final String TEXT = "0c6dd3f6-8f53-4f0a-8f57-6d0f7d5a1e11";

    static final String REFERENCE = "2f1c54aa-60f5-4f5c-9f0a-0a3f1d0a77be";

    /** The address of this thing; the routes say what varies by {@code {id}}, {@code {slug}} and other names. */
    String path(long id, String slug) {
        return route.replace("{id}", Long.toString(id))
                .replace("{slug}", slug)
                .replace("{number}", "1")
                .replace("{kind}", "identity-sessions")
                .replace("{type}", "scenario")
                .replace("{reference}", REFERENCE)
                .replace("{halfDay}", Long.toString(HALF_DAY))
                .replace("{moment}", "fin")
                .replace("{text}", TEXT)
                .replace("{code}", ATTESTATION);
    }
}
