package org.essaim.mail;

import java.util.regex.Pattern;

/** Why a letter was not taken, as far as what the server said tells. */
public enum Failure {
    NO_SERVER("(?i)connect|unknown host|timed? ?out|no route|authenticat"),
    NO_SUCH_ADDRESS("\\b5\\.1\\.[0-36]\\b|(?i)\\b55[013]\\b.*(unknown|no such|does not exist|invalid|inconnu)"),
    FULL("\\b[45]\\.2\\.2\\b|\\b452\\b|\\b552\\b|(?i)quota|mailbox full"),
    TAKEN_FOR_SPAM("\\b5\\.7\\.\\d+\\b|\\b554\\b|(?i)spam|blacklist|blocklist|reputation"),
    LATER("\\b4\\.\\d\\.\\d+\\b|\\b4[25]\\d\\b|(?i)greylist|try again"),
    REFUSED("\\b5\\.\\d\\.\\d+\\b|\\b55\\d\\b"),
    OTHER("");

    private final Pattern said;

    Failure(String said) {
        this.said = Pattern.compile(said);
    }

    /** The first one whose sign is in the words of the server. */
    static Failure of(String error) {
        for (var each : values()) {
            if (each.said.matcher(error).find()) {
                return each;
            }
        }
        return OTHER;
    }
}
