package org.essaim.identity.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkAddressTest {

    @Test
    void anIpv4AddressIsItsOwnNetwork() {
        assertThat(NetworkAddress.of("192.0.2.7")).isEqualTo("192.0.2.7");
        assertThat(NetworkAddress.of("::ffff:192.0.2.7")).isEqualTo("::ffff:192.0.2.7");
    }

    @Test
    void anIpv6NetworkCoversAllAddressesOfOneConnection() {
        assertThat(NetworkAddress.of("2001:db8:0:1:aaaa:bbbb:cccc:dddd"))
                .isEqualTo(NetworkAddress.of("2001:DB8::1:0:0:0:1"))
                .isEqualTo("2001:db8:0:1::/64");
    }

    @Test
    void neighbouringIpv6NetworksDiffer() {
        assertThat(NetworkAddress.of("2001:db8:0:2::1")).isNotEqualTo(NetworkAddress.of("2001:db8:0:1::1"));
        assertThat(NetworkAddress.of("::1")).isEqualTo("0:0:0:0::/64");
        assertThat(NetworkAddress.of("fe80::1%eth0")).isEqualTo("fe80:0:0:0::/64");
    }
}
