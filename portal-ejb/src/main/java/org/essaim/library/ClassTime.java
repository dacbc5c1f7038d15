package org.essaim.library;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Time in class as readers choose it. */
public enum ClassTime {
    UP_TO_30("0-30", 30),
    UP_TO_60("31-60", 60),
    UP_TO_120("61-120", 120),
    UP_TO_240("121-240", 240),
    MORE("241+", Integer.MAX_VALUE);

    private final String code;
    private final int most;

    ClassTime(String code, int most) {
        this.code = code;
        this.most = most;
    }

    /** Minutes from and to, such as {@code 31-60}: stable, seen in addresses. */
    public String code() {
        return code;
    }

    /** Of so many minutes in class; empty without any. */
    public static Optional<ClassTime> of(int minutes) {
        return minutes <= 0
                ? Optional.empty()
                : Arrays.stream(values()).filter(each -> minutes <= each.most).findFirst();
    }

    public static Optional<ClassTime> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** SQL that gives the code for a column of minutes; the same limits as {@link #of}. */
    static String sql(String column) {
        return Arrays.stream(values())
                .map(each -> each == MORE
                        ? " else '" + each.code + "' end"
                        : " when " + column + " <= " + each.most + " then '" + each.code + "'")
                .collect(Collectors.joining("", "case", ""));
    }
}
