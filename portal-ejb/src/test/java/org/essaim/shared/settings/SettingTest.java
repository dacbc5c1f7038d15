package org.essaim.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingTest {

    @Test
    void theReadmeListsEverySettingWithItsDefaultAndPurpose() throws IOException {
        var readme = Files.readString(Path.of("../README.md"));
        for (var setting : Setting.values()) {
            assertThat(readme).contains(line(setting));
        }
    }

    private static String line(Setting setting) {
        var standard = setting.standard().isEmpty() ? "" : "`" + setting.standard() + "`";
        return "| `" + setting.variable() + "` | " + standard + " | " + setting.purpose() + " |";
    }
}
