package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogLinesTest {

    private static LogRecord line(String message, Object... parameters) {
        var line = new LogRecord(Level.WARNING, message);
        line.setLoggerName("org.essaim.mail");
        line.setInstant(Instant.parse("2026-11-23T08:30:00.123Z"));
        line.setParameters(parameters);
        return line;
    }

    private static String duringRequest(Formatter formatter, LogRecord line) {
        return CompletableFuture.supplyAsync(
                        () -> formatter.format(line),
                        task -> new Thread(task, "http-thread-pool(2) [4f1c2a9b7e01aa55]").start())
                .join();
    }

    @Test
    void aLogLineOfARequestCarriesItsId() {
        assertThat(duringRequest(new TextLines(), line("letter {0} was not taken", 12)))
                .contains("WARNING org.essaim.mail [4f1c2a9b7e01aa55] letter 12 was not taken");
        assertThat(new TextLines().format(line("alone")))
                .endsWith("WARNING org.essaim.mail alone" + System.lineSeparator());
    }

    @Test
    void aJsonLogLineIsOneObjectWhateverTheMessage() throws Exception {
        var record = line("said \"so\" \\ \t and\nmore \u0001 é");
        record.setThrown(new IllegalStateException("no"));
        var text = duringRequest(new JsonLines(), record);
        assertThat(text).hasLineCount(1).endsWith("}\n");
        try (var json = JsonbBuilder.create()) {
            Map<?, ?> object = json.fromJson(text, Map.class);
            assertThat(object.get("message")).isEqualTo("said \"so\" \\ \t and\nmore \u0001 é");
            assertThat(object.get("request")).isEqualTo("4f1c2a9b7e01aa55");
            assertThat(object.get("thread")).isEqualTo("http-thread-pool(2)");
            assertThat(object.get("time")).isEqualTo("2026-11-23T08:30:00.123Z");
            assertThat(object.get("trace").toString()).startsWith("java.lang.IllegalStateException: no");
        }
    }

    @Test
    void aLogLineHoldsNoMailAddress() {
        var refused =
                line("550 5.1.1 <ambre.rucher+x@example.org>: unknown; see /connexion?adresse=ambre%40example.org");
        refused.setThrown(new IllegalStateException("Key (email)=(mélissa@mail.example.org) already exists."));
        for (var formatter : new Formatter[] {new TextLines(), new JsonLines()}) {
            assertThat(formatter.format(refused))
                    .doesNotContain("ambre", "mélissa", "rucher")
                    .contains("<…@example.org>", "(…@mail.example.org)");
        }
        assertThat(LogLine.withoutPersons("bean org.essaim.X$Proxy@1f2e and @Stateless stay"))
                .isEqualTo("bean org.essaim.X$Proxy@1f2e and @Stateless stay");
    }
}
