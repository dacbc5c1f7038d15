package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.essaim.shared.settings.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherSettingsTest {

    @Test
    void theLauncherAndThePortalAgreeOnNamesAndDefaults() {
        LauncherSettings.STANDARD.forEach((variable, standard) -> {
            var setting = Setting.valueOf(variable.substring("ESSAIM_".length()));
            assertThat(setting.standard()).as(variable).isEqualTo(standard);
            assertThat(setting.property()).isEqualTo(LauncherSettings.property(variable));
        });
    }

    @Test
    void theEnvironmentOverridesAProperty() {
        var properties = new Properties();
        properties.setProperty("essaim.http.port", "81");
        assertThat(new LauncherSettings(Map.of(), properties).port()).isEqualTo(81);
        assertThat(new LauncherSettings(Map.of("ESSAIM_HTTP_PORT", "82"), properties).port())
                .isEqualTo(82);
    }

    @Test
    void aPortThatIsNoPortNumberIsRefused() {
        var settings = new LauncherSettings(Map.of("ESSAIM_HTTP_PORT", "70000"), new Properties());
        assertThatThrownBy(settings::port).isInstanceOf(StartException.class).hasMessageContaining("70000");
    }

    @Test
    void storedSettingsHoldNoSecret() {
        var properties = new Properties();
        properties.setProperty("essaim.association.name", "Les ruches");
        properties.setProperty("essaim.db.url", "jdbc:postgresql://db/essaim?user=e&password=hidden&ssl=true");
        properties.setProperty("java.home", "/somewhere");
        var kept = new LauncherSettings(
                        Map.of(
                                "ESSAIM_DB_PASSWORD", "hidden",
                                "ESSAIM_SEARCH_API_KEY", "hidden",
                                "ESSAIM_SMTP_URL", "smtp://portal:hidden@mail.example.org:587"),
                        properties)
                .withoutSecrets();
        assertThat(new String(kept.bytes(), java.nio.charset.StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "essaim.association.name=Les ruches",
                        "essaim.db.url=jdbc\\:postgresql\\://db/essaim?user\\=e&password\\=&ssl\\=true",
                        "essaim.smtp.url=smtp\\://portal@mail.example.org\\:587");
    }

    @Test
    void aSecretMayBeInAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("password"), "hidden\n").toString();
        var properties = new Properties();
        LauncherSettings.readSecrets(
                Map.of("ESSAIM_DB_PASSWORD_FILE", file, "ESSAIM_SEARCH_CA_FILE", "/etc/ca.pem"), properties);
        assertThat(properties).isEqualTo(Map.of("essaim.db.password", "hidden"));
        assertThatThrownBy(() -> LauncherSettings.readSecrets(
                        Map.of("ESSAIM_DB_PASSWORD_FILE", file, "ESSAIM_DB_PASSWORD", "other"), properties))
                .hasMessageContaining("both set");
        assertThatThrownBy(() -> LauncherSettings.readSecrets(
                        Map.of(
                                "ESSAIM_DB_PASSWORD_FILE",
                                folder.resolve("absent").toString()),
                        properties))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("ESSAIM_DB_PASSWORD_FILE");
    }

    @Test
    void onlySettingsThatAreFilesHaveNamesEndingInFile() {
        assertThat(Arrays.stream(Setting.values()).map(Setting::variable).filter(name -> name.endsWith("_FILE")))
                .isNotEmpty()
                .allMatch(LauncherSettings.THEMSELVES_FILES::contains);
    }
}
