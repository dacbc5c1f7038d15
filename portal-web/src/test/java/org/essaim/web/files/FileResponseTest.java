package org.essaim.web.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileResponseTest {

    @Test
    void anAccentedFileNameIsSentInBothForms() {
        assertThat(FileResponse.named("évaluation n° 2.pdf"))
                .isEqualTo("; filename=\"_valuation n_ 2.pdf\"; filename*=UTF-8''%C3%A9valuation%20n%C2%B0%202.pdf");
    }

    @Test
    void aFileNameCannotBreakTheHeader() {
        assertThat(FileResponse.named("a\"; x=\"b\r\nSet-Cookie: c.txt"))
                .doesNotContain("\r", "\n")
                .startsWith("; filename=\"a_; x=_b__Set-Cookie: c.txt\"; filename*=UTF-8''a%22%3B");
    }
}
