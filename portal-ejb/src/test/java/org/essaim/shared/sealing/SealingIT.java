package org.essaim.shared.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.essaim.testing.DomainTest;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.Test;

@DomainTest
class SealingIT {

    private static final byte[] TEXT = "the state of a table".getBytes(UTF_8);
    private static final byte[] OWNER = "/members.xhtml 7".getBytes(UTF_8);

    @Inject
    private Sealing sealing;

    @Inject
    private Sql sql;

    @Test
    void whatWasSealedOpensForTheSameContextAlone() {
        var sealed = sealing.seal(TEXT, OWNER);
        assertThat(sealing.open(sealed, OWNER)).hasValue(TEXT);
        assertThat(sealing.open(sealed, "/members.xhtml 8".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void whatWasChangedOrCutDoesNotOpen() {
        var sealed = sealing.seal(TEXT, OWNER);
        sealed[sealed.length - 1] ^= 1;
        assertThat(sealing.open(sealed, OWNER)).isEmpty();
        assertThat(sealing.open(new byte[20], OWNER)).isEmpty();
        assertThat(sealing.open(new byte[0], OWNER)).isEmpty();
    }

    @Test
    void theSameIsSealedDifferentlyEachTime() {
        assertThat(sealing.seal(TEXT, OWNER)).isNotEqualTo(sealing.seal(TEXT, OWNER));
    }

    @Test
    void allNodesHaveOneKey() throws Exception {
        sealing.seal(TEXT, OWNER);
        assertThat(sql.number("select count(*) from sealing_key")).isEqualTo(1);
    }
}
