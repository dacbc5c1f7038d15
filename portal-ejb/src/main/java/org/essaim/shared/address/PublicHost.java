package org.essaim.shared.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hosts that readers can reach, as far as a name tells: nothing is looked up. */
final class PublicHost {

    /** A browser takes for a number what ends in one. */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern DOTTED = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    /** Names that lead to a machine or a network of one's own. */
    private static final Pattern OWN =
            Pattern.compile("[^.]+\\.?|(?:.*\\.)?(?:localhost|local|internal|intranet|lan|home|corp|home\\.arpa)\\.?");

    /** What of IPv6 is routed from anywhere. */
    private static final AddressRange WORLDWIDE = AddressRange.of("2000::/3");

    /**
     * Networks of a machine, a house or a provider, those that are nobody's, and those in whose addresses one of
     * IPv4 may hide.
     */
    private static final List<AddressRange> SPECIAL = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "224.0.0.0/3",
                    "2001::/32",
                    "2002::/16")
            .map(AddressRange::of)
            .toList();

    private PublicHost() {}

    /** @param host in small letters, ASCII */
    static boolean is(String host) {
        if (host.contains(":")) {
            return isPublic(host);
        }
        return NUMBER.matcher(host).matches()
                ? DOTTED.matcher(host).matches() && isPublic(host)
                : !OWN.matcher(host).matches();
    }

    /** A literal: nothing is looked up. */
    private static boolean isPublic(String literal) {
        try {
            var address = InetAddress.getByName(literal);
            return (address instanceof Inet4Address || WORLDWIDE.holds(address))
                    && SPECIAL.stream().noneMatch(range -> range.holds(address));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
