package org.essaim.web.request;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.essaim.shared.Setting;
import org.essaim.shared.Settings;

/** Addresses and networks whose word on where a request comes from is taken; never those of clients. */
final class TrustedProxies {

    private record Network(byte[] address, int bits) {
        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Network> networks = new ArrayList<>();

    /**
     * @param text addresses or networks such as {@code 10.0.0.0/8}, with commas between
     */
    TrustedProxies(String text) {
        for (var part : text.split(",", -1)) {
            if (!part.isBlank()) {
                networks.add(network(part.strip(), text));
            }
        }
    }

    private static Network network(String part, String text) {
        var slash = part.indexOf('/');
        var address = bytes(slash < 0 ? part : part.substring(0, slash));
        try {
            var bits = slash < 0 || address == null ? 0 : Integer.parseInt(part.substring(slash + 1));
            if (address != null && bits >= 0 && bits <= address.length * 8) {
                return new Network(address, slash < 0 ? address.length * 8 : bits);
            }
        } catch (NumberFormatException e) {
            // Told below, like what is no address.
        }
        throw new Settings.WrongSettingException(
                Setting.TRUSTED_PROXIES,
                text,
                "addresses such as 127.0.0.1 or networks such as 172.16.0.0/12 are expected");
    }

    boolean trusts(String address) {
        var bytes = bytes(address);
        return bytes != null && networks.stream().anyMatch(network -> network.contains(bytes));
    }

    /**
     * Where a request really comes from: the last address of {@code X-Forwarded-For} that is no trusted proxy.
     *
     * @param remote who is connected to us
     * @param forwarded header, may be null
     */
    String client(String remote, String forwarded) {
        if (forwarded == null || !trusts(remote)) {
            return remote;
        }
        var hops = forwarded.split(",", -1);
        for (var hop = hops.length - 1; hop >= 0; hop--) {
            var address = hops[hop].strip();
            if (bytes(address) == null) {
                return remote;
            }
            if (!trusts(address)) {
                return address;
            }
        }
        return hops[0].strip();
    }

    /** Null when it is no address: a name is never looked up. */
    private static byte[] bytes(String address) {
        if (!address.matches("[0-9a-fA-F:.]+") || !(address.contains(":") || address.matches("\\d+(\\.\\d+){3}"))) {
            return null;
        }
        try {
            return InetAddress.getByName(address).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
