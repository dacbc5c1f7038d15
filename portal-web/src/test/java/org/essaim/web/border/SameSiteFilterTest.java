package org.essaim.web.border;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameSiteFilterTest {

    private static final String HOST = "portail.example.org";

    @Test
    void aFormOfThePortalPasses() {
        assertThat(SameSiteFilter.isOurs("same-origin", "https://portail.example.org", HOST))
                .isTrue();
        assertThat(SameSiteFilter.isOurs(null, "https://portail.example.org", HOST))
                .isTrue();
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        assertThat(SameSiteFilter.isOurs("cross-site", null, HOST)).isFalse();
        assertThat(SameSiteFilter.isOurs("same-site", "https://autre.example.org", HOST))
                .isFalse();
        assertThat(SameSiteFilter.isOurs(null, "https://autre.example.org", HOST))
                .isFalse();
        assertThat(SameSiteFilter.isOurs(null, "null", HOST)).isFalse();
        assertThat(SameSiteFilter.isOurs(null, "not an address", HOST)).isFalse();
    }

    @Test
    void aProgramWithoutOriginHeadersPasses() {
        assertThat(SameSiteFilter.isOurs(null, null, HOST)).isTrue();
    }
}
