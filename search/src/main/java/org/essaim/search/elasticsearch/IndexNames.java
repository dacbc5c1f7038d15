package org.essaim.search.elasticsearch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of indexes and aliases of one portal. */
record IndexNames(String prefix) {
    private static final Pattern TAIL = Pattern.compile("-([0-9a-f.]+)-(\\d{1,9})");

    /** What readers ask. */
    String reading() {
        return prefix;
    }

    /** Where writers write. */
    String writing() {
        return prefix + "-write";
    }

    /** What a rebuild fills: where writers write too. */
    String next() {
        return prefix + "-next";
    }

    /** On an index that a rebuild filled to its end. */
    String complete() {
        return prefix + "-complete";
    }

    /** The only way that a rebuild writes by: gone with its index, so that nothing makes an index of that name anew. */
    String filling(String index) {
        return index + "-filling";
    }

    /** Every index of this portal, and maybe of others. */
    String pattern() {
        return prefix + "-*";
    }

    String index(int number) {
        return prefix + '-' + Fields.SHAPE + '-' + number;
    }

    boolean isIndex(String name) {
        return tail(name).matches();
    }

    /** The shape of an index. */
    String shape(String index) {
        Matcher matcher = tail(index);
        return matcher.matches() ? matcher.group(1) : "";
    }

    int number(String index) {
        Matcher matcher = tail(index);
        return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
    }

    private Matcher tail(String name) {
        return TAIL.matcher(name.startsWith(prefix) ? name.substring(prefix.length()) : "");
    }
}
