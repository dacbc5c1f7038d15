package org.essaim.shared.files;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Names of files: random, spread over prefixes by their first letters. */
final class FileKey {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{40}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private FileKey() {}

    static String newName() {
        var bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** {@code ab/ab12…}: below a folder or in a bucket. */
    static String path(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name of ours: " + name);
        }
        return name.substring(0, 2) + "/" + name;
    }

    /** Whether it is the path of a name of ours. */
    static boolean isPath(String text) {
        var name = nameIn(text);
        return isName(name) && text.equals(path(name));
    }

    /** The last part of a path. */
    static String nameIn(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
