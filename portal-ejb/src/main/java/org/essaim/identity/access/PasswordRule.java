package org.essaim.identity.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.shared.text.Text;

/**
 * A password is long enough and hard to guess; nobody is asked for a capital or a digit. Hard to guess means 3 of 4 on
 * the scale of zxcvbn: about a hundred million guesses by somebody who knows the usual words, and the person's own.
 */
@ApplicationScoped
public class PasswordRule {

    /** In characters. */
    public static final int SHORTEST = 10;

    /** In characters. */
    public static final int LONGEST = 128;

    private static final int STRONG_ENOUGH = 3;

    /** Least that has to be left of a password without the person's own words. */
    private static final int FOREIGN_LETTERS = 6;

    /** Judging takes longer than linearly; what is weak in the first letters is not saved by more of the same. */
    private static final int MOST_JUDGED = 64;

    /** The words of our readers, which an English list does not hold. */
    private static final List<String> USUAL = List.of(
            "motdepasse",
            "azerty",
            "azertyuiop",
            "qsdfghjklm",
            "wxcvbn",
            "bonjour",
            "soleil",
            "bienvenue",
            "essaim",
            "classe",
            "inversee",
            "professeur",
            "enseignant",
            "enseignante",
            "education",
            "nationale",
            "college",
            "lycee",
            "ecole",
            "eleve",
            "eleves",
            "rentree",
            "vacances",
            "printemps",
            "automne",
            "maitresse",
            "abeille",
            "ruche",
            "chocolat",
            "doudou",
            "loulou",
            "chouchou",
            "jetaime",
            "france",
            "secret");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final Zxcvbn judge = new Zxcvbn();

    /**
     * The message key of what is wrong with it, if anything is.
     *
     * @param about the person's name and address: a password made of them is weak
     */
    public Optional<String> problem(String password, String... about) {
        var length = Text.length(password);
        if (length < SHORTEST) {
            return Optional.of("identity.problem.passwordShort");
        }
        if (length > LONGEST) {
            return Optional.of("identity.problem.passwordLong");
        }
        var own = ownWords(about);
        return isMadeOf(own, password) || score(password, own) < STRONG_ENOUGH
                ? Optional.of("identity.problem.passwordWeak")
                : Optional.empty();
    }

    private int score(String password, List<String> own) {
        var words = new ArrayList<>(USUAL);
        words.addAll(own);
        return judge.measure(Text.cut(password, MOST_JUDGED), words).getScore();
    }

    /** Whether hardly anything is left without the person's own words; the scale counts them as a phrase. */
    private static boolean isMadeOf(List<String> own, String password) {
        var left = plain(password);
        for (var word : own) {
            left = left.replace(word, "");
        }
        return left.length() < FOREIGN_LETTERS;
    }

    private static List<String> ownWords(String... about) {
        return Arrays.stream(about)
                .filter(text -> text != null && !text.isBlank())
                .flatMap(text -> Stream.concat(
                        Stream.of(plain(text)), Arrays.stream(plain(text).split("[^\\p{L}\\p{N}]+"))))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }

    /** In small letters without accents, as many type their own name in a password. */
    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD))
                .replaceAll("");
    }
}
