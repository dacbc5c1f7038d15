package org.essaim.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class RobotsServletTest {

    private static final String RULES = RobotsServlet.rules(URI.create("https://portail.example.org"));

    @Test
    void questionsAndTheirFeedsAreNotCrawledInAnyLanguage() {
        for (var address : new String[] {"/recherche?", "/recherche.atom?", "/scenarios?", "/scenarios.atom?"}) {
            assertThat(RULES.lines()).contains("Disallow: " + address, "Disallow: /en" + address);
        }
    }

    @Test
    void whatEverybodyMayReadIsOpenAndListed() {
        assertThat(RULES.lines()).doesNotContain("Disallow: /", "Disallow: /scenarios", "Disallow: /membres");
        assertThat(RULES).endsWith("Sitemap: https://portail.example.org/sitemap.xml\n");
    }
}
