package org.essaim.it;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the portal has written to somebody, as the mail server got it. */
public final class Letters {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Letters() {}

    /** The last path like this in a letter to this address; waits until there is one. */
    public static String awaitPath(String email, Pattern path) {
        return awaitPath(TestEnvironment.mail(), email, path);
    }

    /** The same in the letters that this mail server got. */
    public static String awaitPath(GreenMail mail, String email, Pattern path) {
        return await().atMost(PATIENCE)
                .until(() -> path(mail, email, path), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> path(GreenMail mail, String email, Pattern path) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(letter -> isTo(letter, email))
                .map(GreenMailUtil::getBody)
                .map(body -> path.matcher(body.replace("=\r\n", "").replace("=3D", "=")))
                .flatMap(Matcher::results)
                .map(MatchResult::group)
                .reduce((earlier, later) -> later);
    }

    private static boolean isTo(Message letter, String email) {
        try {
            return List.of(letter.getAllRecipients()).toString().contains(email);
        } catch (MessagingException e) {
            return false;
        }
    }
}
