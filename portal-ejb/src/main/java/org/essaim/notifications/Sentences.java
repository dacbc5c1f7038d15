package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.shared.text.Words;

/** News in words. */
@ApplicationScoped
class Sentences {

    private static final Pattern SLOT = Pattern.compile("\\{(\\d|who)}");

    /**
     * A sentence, filled.
     *
     * @param who name of who did it; empty for somebody without a name
     */
    String told(Locale language, String sentence, List<String> words, String who) {
        var pattern = Words.find(language, "notice.told." + sentence).orElse("");
        return SLOT.matcher(pattern)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1).equals("who") ? named(language, who) : word(words, found.group(1))));
    }

    String named(Locale language, String who) {
        return who.isEmpty() ? Words.find(language, "notice.someone").orElse("") : who;
    }

    private static String word(List<String> words, String number) {
        var position = Integer.parseInt(number);
        return position < words.size() ? words.get(position) : "";
    }

    String topic(Locale language, String topic) {
        return Words.find(language, "notice.topic." + topic).orElse(topic);
    }

    String digests(Locale language) {
        return Words.find(language, "notice.digests").orElse("");
    }

    /** What is said of so many. */
    String counted(Locale language, String key, int count) {
        return Words.find(language, key + (count == 1 ? ".one" : ".many"))
                .orElse("")
                .replace("{0}", Integer.toString(count));
    }
}
