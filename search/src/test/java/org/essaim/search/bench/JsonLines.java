package org.essaim.search.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The string members of objects, one a line; enough for the data that is measured with. */
final class JsonLines {
    private static final Pattern MEMBER =
            Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private JsonLines() {}

    static List<Map<String, String>> read(Path file) throws IOException {
        var all = new ArrayList<Map<String, String>>();
        for (String line : Files.readAllLines(file)) {
            var members = new HashMap<String, String>();
            Matcher matcher = MEMBER.matcher(line);
            while (matcher.find()) {
                members.put(matcher.group(1), unescape(matcher.group(2)));
            }
            all.add(members);
        }
        return all;
    }

    private static String unescape(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escaped = text.charAt(++i);
            switch (escaped) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r', 'b', 'f' -> plain.append(' ');
                case 'u' -> {
                    plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                    i += 4;
                }
                default -> plain.append(escaped);
            }
        }
        return plain.toString();
    }
}
