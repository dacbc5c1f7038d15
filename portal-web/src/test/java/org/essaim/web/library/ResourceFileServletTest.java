package org.essaim.web.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResourceFileServletTest {

    @Test
    void anAccentedFileNameIsSentInBothForms() {
        assertThat(ResourceFileServlet.disposition("évaluation n° 2.pdf"))
                .isEqualTo(
                        "attachment; filename=\"_valuation n_ 2.pdf\"; filename*=UTF-8''%C3%A9valuation%20n%C2%B0%202.pdf");
    }

    @Test
    void aFileNameCannotBreakTheHeader() {
        assertThat(ResourceFileServlet.disposition("a\"; x=\"b\r\nSet-Cookie: c.txt"))
                .doesNotContain("\r", "\n")
                .startsWith("attachment; filename=\"a_; x=_b__Set-Cookie: c.txt\"; filename*=UTF-8''a%22%3B");
    }
}
