package org.essaim.web.border;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The addresses of proxies that are believed about their clients: {@code 10.0.0.0/8, 127.0.0.1, ::1}; none by default.
 */
final class TrustedProxies {

    /** Literal addresses only, so that no name is looked up. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    private record Range(byte[] address, int bits) {

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            var whole = bits / Byte.SIZE;
            var rest = bits % Byte.SIZE;
            var mask = 0xFF << Byte.SIZE - rest;
            return Arrays.equals(address, 0, whole, other, 0, whole)
                    && (rest == 0 || (address[whole] & mask) == (other[whole] & mask));
        }
    }

    private final List<Range> ranges;

    private TrustedProxies(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads a list with commas.
     *
     * @throws IllegalArgumentException for anything that is neither an address nor a range of addresses
     */
    static TrustedProxies of(String list) {
        return new TrustedProxies(Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(TrustedProxies::range)
                .toList());
    }

    private static Range range(String text) {
        var slash = text.indexOf('/');
        var address = bytes(slash < 0 ? text : text.substring(0, slash));
        var most = address.length * Byte.SIZE;
        var bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException(text);
        }
        return new Range(address, bits);
    }

    /** Whether this is one of them; false for what is no address at all. */
    boolean contains(String address) {
        try {
            var bytes = bytes(address);
            return ranges.stream().anyMatch(range -> range.contains(bytes));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] bytes(String literal) {
        if (!LITERAL.matcher(literal).matches()) {
            throw new IllegalArgumentException(literal);
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(literal, e);
        }
    }
}
