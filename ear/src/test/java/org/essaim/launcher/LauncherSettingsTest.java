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
}
