package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.essaim.shared.settings.Setting;
import org.junit.jupiter.api.Test;

/** The files for containers name settings by hand. */
class ContainersTest {

    private static final Path FOLDER = Path.of("../docker");
    private static final Pattern NAME = Pattern.compile("ESSAIM_[A-Z0-9_]+");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)");

    /** Read by the script, by the launcher, or by Compose itself. */
    private static final Set<String> OTHERS = Set.of("ESSAIM_JAVA_OPTIONS", "ESSAIM_DOMAIN", "ESSAIM_IMAGE");

    @Test
    void everySettingThatContainersNameExists() throws IOException {
        var known = Arrays.stream(Setting.values()).map(Setting::variable).collect(Collectors.toSet());
        known.addAll(OTHERS);
        var unknown = new TreeSet<String>();
        for (var file : List.of(
                "Dockerfile", "compose.yml", "compose.bucket.yml", "compose.dev.yml", ".env.example", "health")) {
            var names = NAME.matcher(Files.readString(FOLDER.resolve(file)));
            while (names.find()) {
                var name = known.contains(names.group())
                        ? names.group()
                        : names.group().replaceFirst("_FILE$", "");
                if (!known.contains(name)) {
                    unknown.add(file + ": " + name);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyVariableOfComposeIsExplainedInTheExampleFile() throws IOException {
        var explained = Files.readString(FOLDER.resolve(".env.example"));
        var missing = new TreeSet<String>();
        for (var file : List.of("compose.yml", "compose.bucket.yml")) {
            var variables = VARIABLE.matcher(Files.readString(FOLDER.resolve(file)));
            while (variables.find()) {
                if (!explained.contains(variables.group(1) + "=")) {
                    missing.add(variables.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
