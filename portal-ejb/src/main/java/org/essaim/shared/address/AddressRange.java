package org.essaim.shared.address;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses that begin with the same bits. */
record AddressRange(BigInteger prefix, int bits, int length) {

    /** As they are written: {@code 10.0.0.0/8}. */
    static AddressRange of(String written) {
        var parts = written.split("/");
        try {
            var address = InetAddress.getByName(parts[0]).getAddress();
            var bits = Integer.parseInt(parts[1]);
            var length = address.length * Byte.SIZE;
            return new AddressRange(prefix(address, length - bits), bits, length);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(written, e);
        }
    }

    boolean holds(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length * Byte.SIZE == length
                && prefix(bytes, length - bits).equals(prefix);
    }

    private static BigInteger prefix(byte[] address, int others) {
        return new BigInteger(1, address).shiftRight(others);
    }
}
