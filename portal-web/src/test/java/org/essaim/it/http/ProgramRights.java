package org.essaim.it.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** One line of {@code rights/programs.txt}: who may do something at an address that is no page. */
record ProgramRights(String method, String address, String thing, String allowed, String scope) {

    static final String NOTHING = "-";

    /** The letters of those who come, in the order of the columns. */
    static final String CALLERS = "rmotapsq";

    static List<ProgramRights> all() {
        try (var file = Objects.requireNonNull(
                ProgramRights.class.getResourceAsStream("/rights/programs.txt"), "programs.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .map(words -> new ProgramRights(words[0], words[1], words[2], words[3], words[4]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same line with another method, which nobody may. */
    ProgramRights by(String other) {
        return new ProgramRights(other, address, thing, "", scope);
    }
}
