package org.essaim.it.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.library.imports.ImportProgress;
import org.essaim.library.imports.ImportState;
import org.essaim.library.imports.Imports;
import org.essaim.shared.ForbiddenException;
import org.essaim.shared.Role;
import org.essaim.shared.Viewer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class ImportsIT {

    @Inject
    private LibraryPeople people;

    @Inject
    private Imports imports;

    private Viewer administrator;
    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void people() throws Exception {
        administrator = people.somebody(Role.ADMIN);
    }

    @Test
    void importingAgainUpdates() throws Exception {
        var lines = IntStream.range(0, 450).mapToObj(this::line).collect(Collectors.joining("\n"));
        var first = run(lines);
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.received()).isEqualTo(450);
        assertThat(first.imported()).isEqualTo(450);

        var second = run(lines);
        assertThat(second.imported()).isZero();
        assertThat(second.updated()).isEqualTo(450);
    }

    @Test
    void badLinesAreReportedAndSkipped() throws Exception {
        var progress = run(line(1) + "\n\npas du json\n[]\n" + "[".repeat(5_000) + "\n{\"id\":\"a\",\"text\":\"b\"}\n"
                + line(1) + "\n{\"id\":\"" + mark
                + "n\",\"title\":\"nul \\u0000 \\ud800\",\"text\":\"t\",\"inconnu\":1}");
        assertThat(progress.state()).isEqualTo(ImportState.DONE);
        assertThat(progress.received()).isEqualTo(7);
        assertThat(progress.imported()).isEqualTo(2);
        assertThat(progress.updated()).isEqualTo(1);
        assertThat(progress.failed()).isEqualTo(4);
        assertThat(progress.errors()).extracting(ImportProgress.LineError::line).containsExactly(3, 4, 5, 6, 8);
    }

    @Test
    void onlyAdministratorsImport() throws Exception {
        var moderator = people.somebody(Role.MODERATOR);
        assertThatThrownBy(() -> people.as(moderator, () -> imports.start(stream(line(1)))))
                .isInstanceOf(ForbiddenException.class);
        var token = new Viewer(
                administrator.id(), administrator.roles(), Set.of("search:read"), Locale.FRENCH, Viewer.PARIS);
        assertThatThrownBy(() -> people.as(token, () -> imports.start(stream(line(1)))))
                .isInstanceOf(ForbiddenException.class);
    }

    private ImportProgress run(String lines) throws Exception {
        var id = people.as(administrator, () -> imports.start(stream(lines)));
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> people.as(administrator, () -> imports.progress(id)), progress -> progress.state()
                        .isOver());
    }

    private String line(int number) {
        return "{\"id\":\"%s-%d\",\"title\":\"Ressource %d\",\"text\":\"Un texte\"}".formatted(mark, number, number);
    }

    private static ByteArrayInputStream stream(String lines) {
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }
}
