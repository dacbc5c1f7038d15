package org.essaim.shared.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Hosts that readers can reach, as far as a name tells: nothing is looked up. */
final class PublicHost {

    /** A browser takes for a number what ends in one. */
    private static final Pattern NUMBER = Pattern.compile("(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern DOTTED = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    /** Names that lead to a machine or a network of one's own. */
    private static final Pattern OWN =
            Pattern.compile("[^.]+\\.?|(?:.*\\.)?(?:localhost|local|internal|intranet|lan|home\\.arpa)\\.?");

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

    private static boolean isPublic(String literal) {
        try {
            var address = InetAddress.getByName(literal);
            var uniqueLocal = address.getAddress().length == 16 && (address.getAddress()[0] & 0xFE) == 0xFC;
            return !uniqueLocal
                    && !address.isLoopbackAddress()
                    && !address.isSiteLocalAddress()
                    && !address.isLinkLocalAddress()
                    && !address.isAnyLocalAddress()
                    && !address.isMulticastAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
