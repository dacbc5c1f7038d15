package org.essaim.identity.access;

import java.util.Locale;

/** Where a request comes from, as far as one person can choose: an IPv4 address, or the first half of an IPv6 one. */
final class NetworkAddress {

    private static final int PREFIX_GROUPS = 4;
    private static final int ALL_GROUPS = 8;

    private NetworkAddress() {}

    /** A person holds a whole /64, so that is what is slowed down. */
    static String of(String remote) {
        if (remote == null || !remote.contains(":") || remote.contains(".")) {
            return String.valueOf(remote);
        }
        var plain = remote.toLowerCase(Locale.ROOT).replaceFirst("%.*$", "");
        var halves = plain.split("::", 2);
        var head = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        var tail = halves.length < 2 || halves[1].isEmpty() ? new String[0] : halves[1].split(":");
        var prefix = new StringBuilder();
        for (var i = 0; i < PREFIX_GROUPS; i++) {
            var fromTail = i - (ALL_GROUPS - tail.length);
            var group = i < head.length ? head[i] : fromTail >= 0 ? tail[fromTail] : "0";
            prefix.append(group.replaceFirst("^0+(?=.)", "")).append(':');
        }
        return prefix.append(":/64").toString();
    }
}
