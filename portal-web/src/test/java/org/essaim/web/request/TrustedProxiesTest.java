package org.essaim.web.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.essaim.shared.Settings.WrongSettingException;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private final TrustedProxies proxies = new TrustedProxies("127.0.0.1, 172.16.0.0/12, fd00::/8");

    @Test
    void networksAreTrustedToTheirLastAddressAndNoFurther() {
        assertThat(proxies.trusts("127.0.0.1")).isTrue();
        assertThat(proxies.trusts("127.0.0.2")).isFalse();
        assertThat(proxies.trusts("172.31.255.255")).isTrue();
        assertThat(proxies.trusts("172.32.0.0")).isFalse();
        assertThat(proxies.trusts("fd12::1")).isTrue();
        assertThat(proxies.trusts("fe80::1")).isFalse();
        assertThat(new TrustedProxies("").trusts("127.0.0.1")).isFalse();
    }

    @Test
    void whatAClientSaysOfItselfIsNotBelieved() {
        assertThat(proxies.client("203.0.113.9", "198.51.100.1")).isEqualTo("203.0.113.9");
        assertThat(proxies.client("127.0.0.1", "198.51.100.1, 203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(proxies.client("127.0.0.1", "198.51.100.1, 172.16.0.5")).isEqualTo("198.51.100.1");
        assertThat(proxies.client("127.0.0.1", "2001:db8::7")).isEqualTo("2001:db8::7");
        assertThat(proxies.client("127.0.0.1", "nobody.example.org")).isEqualTo("127.0.0.1");
        assertThat(proxies.client("127.0.0.1", null)).isEqualTo("127.0.0.1");
    }

    @Test
    void aNetworkThatIsNoneIsTold() {
        for (var wrong : new String[] {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "10.0.0"}) {
            assertThatThrownBy(() -> new TrustedProxies(wrong))
                    .isInstanceOf(WrongSettingException.class)
                    .hasMessageContaining("ESSAIM_TRUSTED_PROXIES");
        }
    }

    @Test
    void aProxyMayOnlyGiveAPlainId() {
        assertThat(RequestId.isPlain("4f1c2a9b-7e")).isTrue();
        assertThat(RequestId.isPlain("short")).isFalse();
        assertThat(RequestId.isPlain("with a space and\nmore")).isFalse();
        assertThat(RequestId.isPlain(null)).isFalse();
    }
}
