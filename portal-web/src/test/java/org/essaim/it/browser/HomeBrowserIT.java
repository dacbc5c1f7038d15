package org.essaim.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@RunAsClient
@ExtendWith({Browser.class, ArquillianExtension.class})
class HomeBrowserIT {

    @ArquillianResource
    private URL base;

    @Test
    void theHomePageReadsWithoutScript() {
        try (var person = Browser.newPerson(base, 360, false)) {
            var page = person.newPage();
            assertThat(page.navigate("/").status()).isEqualTo(200);
            assertThat(page.title()).contains("Essaim");
        }
    }
}
