package org.essaim.web.border;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.200.3.4, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "172.16.0.0/12, 172.31.255.1, true",
        "172.16.0.0/12, 172.32.0.1, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false",
        "::1, ::1, true",
        "0.0.0.0/0, ::1, false",
        "127.0.0.1, portail.example.org, false",
        "127.0.0.1, unknown, false"
    })
    void anAddressMatchesOnlyItsRange(String list, String address, boolean trusted) {
        assertThat(TrustedProxies.of(list).contains(address)).isEqualTo(trusted);
    }

    @Test
    void noProxyIsTrustedByDefault() {
        assertThat(TrustedProxies.of("").contains("127.0.0.1")).isFalse();
        assertThat(TrustedProxies.of("127.0.0.1, 10.0.0.0/8").contains("10.1.1.1"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "proxy.example.org/8"})
    void anInvalidAddressIsReported(String list) {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.of(list));
    }
}
