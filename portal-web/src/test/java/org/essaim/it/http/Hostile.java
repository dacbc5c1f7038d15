package org.essaim.it.http;

import java.util.List;
import java.util.Random;

/** Values that no page asks for. */
final class Hostile {

    private static final List<String> VALUES = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\ud800",
            "\udc00x",
            "%",
            "%00",
            "%u0041",
            "a".repeat(10_000),
            "🐝".repeat(3_000),
            "\u200b",
            "\u2800",
            "\u202e\u05d0\u05d1 txt",
            "e\u0301".repeat(400),
            "\r\n\r\n",
            "x\r\nSet-Cookie: a=b",
            "x\n[ERROR] forged",
            "-1",
            "0",
            "99999999999999999999",
            "9223372036854775807",
            "2147483648",
            "1e309",
            "NaN",
            "null",
            "true",
            "x",
            "[]",
            "{}",
            "[{\"a\":1}]",
            "' or 1=1 --",
            "\"; drop table member; --",
            "\\",
            "!%_",
            "#{facesContext}",
            "${7*7}",
            "#{1/0}",
            "{0}{1}{2}",
            "<script>alert(1)</script>",
            "]]>",
            "../../etc/passwd",
            "//evil.example",
            "javascript:alert(1)",
            "https://[::1",
            "https://a b/",
            "mailto:",
            "a@b",
            "@",
            "é".repeat(255) + "@example.org",
            "ADMIN",
            "MEMBER",
            "PUBLISHED",
            "fr",
            "2026-02-30",
            "25:61",
            "stateless",
            "up:x",
            "attach::",
            "::",
            "move:a1:999999999999999999",
            "a,b,,c".repeat(60),
            "**a** [x](javascript:1) | a | b |\n|--|--|\n| 1 | 2 |",
            ">".repeat(300),
            "\uffff\ufffe",
            "\u0130\u0131\ufb01");

    private Hostile() {}

    static String value(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    /** For an address: encoded, or as broken as it is. */
    static String segment(Random random) {
        var segments = List.of(
                "%",
                "%00",
                "%0a",
                "%ff",
                "%c0%af",
                "%2e%2e",
                "..",
                ";x",
                "-",
                "0",
                "1;jsessionid=x",
                "99999999999999999999",
                "1-%00",
                "1-\u00e9",
                "a%2fb",
                "%5c",
                "*",
                "~",
                "x".repeat(3_000),
                "1-%F0%9F%90%9D",
                "+",
                "null");
        return segments.get(random.nextInt(segments.size()));
    }
}
