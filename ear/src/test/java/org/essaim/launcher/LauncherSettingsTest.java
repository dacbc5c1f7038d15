package org.essaim.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.essaim.shared.Setting;
import org.junit.jupiter.api.Test;

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
    void theEnvironmentWeighsMoreThanAProperty() {
        var properties = new Properties();
        properties.setProperty("essaim.http.port", "81");
        assertThat(new LauncherSettings(Map.of(), properties).port()).isEqualTo(81);
        assertThat(new LauncherSettings(Map.of("ESSAIM_HTTP_PORT", "82"), properties).port())
                .isEqualTo(82);
    }

    @Test
    void aPortThatIsNoneIsRefused() {
        var settings = new LauncherSettings(Map.of("ESSAIM_HTTP_PORT", "70000"), new Properties());
        assertThatThrownBy(settings::port).isInstanceOf(StartException.class).hasMessageContaining("70000");
    }

    @Test
    void whatIsKeptOfTheSettingsTellsNoSecret() {
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
}
