package org.essaim.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.essaim.identity.directory.MemberName;
import org.essaim.shared.lists.Page;
import org.essaim.shared.text.ByteSize;
import org.essaim.shared.text.Language;
import org.essaim.shared.time.DayInWords;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Dates, durations, sizes and names as people write them, in the viewer's language: {@code #{show.minutes(90)}}. */
@Named
@ApplicationScoped
public class Show {

    private static final char SPACE = '\u00a0';
    private static final int HOUR = 60;
    private static final int YEAR = 365;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Vocabularies vocabularies;

    /** « 3 mars 2026 »; an instant is shown in the viewer's time zone. */
    public String date(Temporal moment) {
        return moment == null ? "" : DayInWords.of(day(moment), locale());
    }

    /** « mercredi 16 décembre 2026 »: for what people come to. */
    public String weekday(Temporal moment) {
        return moment == null ? "" : DayInWords.withWeekday(day(moment), locale());
    }

    /** « 14 h 32 »; an instant is shown in the viewer's time zone, what knows its own in that. */
    public String time(Temporal moment) {
        return moment == null ? "" : DayInWords.time(clock(moment), locale());
    }

    private LocalTime clock(Temporal moment) {
        return moment instanceof Instant instant
                ? LocalTime.ofInstant(instant, viewer.current().zone())
                : LocalTime.from(moment);
    }

    /** « 3 mars 2026 à 14 h 32 ». */
    public String moment(Instant moment) {
        return moment == null ? "" : Texts.text(locale(), "frame.date.moment", date(moment), time(moment));
    }

    /** « mars 2026 ». */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale()).format(month);
    }

    /** As the attribute {@code datetime} wants it. */
    public String machine(Temporal moment) {
        return moment == null ? "" : moment.toString();
    }

    /** « 45 min », « 2 h », « 1 h 30 ». */
    public String minutes(int minutes) {
        return minutesText(minutes);
    }

    /** « 12 heures », « 30 jours », « 3 ans »: in the largest unit that tells it whole. */
    public String duration(Duration time) {
        return duration(time, locale());
    }

    /** The same in this language. */
    public static String duration(Duration time, Locale locale) {
        var days = time.toDays();
        if (days == 0 || !Duration.ofDays(days).equals(time) || days == 1) {
            return plural("frame.duration.hours", time.toHours(), locale);
        }
        return days % YEAR == 0
                ? plural("frame.duration.years", days / YEAR, locale)
                : plural("frame.duration.days", days, locale);
    }

    /** How a member is called; who has left may have no name any more. */
    public String name(MemberName member) {
        return member == null ? "" : member.isNamed() ? member.name() : Texts.text(locale(), "frame.formerMember");
    }

    /** « 12 Ko », « 3,4 Mo »: 1 Ko is 1000 bytes. */
    public String size(long bytes) {
        return ByteSize.words(bytes, locale());
    }

    /** « 1 234 », with the spaces or commas of the language. */
    public String number(long number) {
        return String.format(locale(), "%,d", number);
    }

    /** Percents from 0 to 100, rounded down; 0 of nothing. */
    public int percent(long part, long whole) {
        return whole <= 0 ? 0 : (int) Math.min(100, part * 100 / whole);
    }

    /** The language of a text when it is another than that of the page, to be told; null when it is the same or unknown. */
    public String foreign(String language) {
        return language == null || language.isEmpty() || language.equals(locale().getLanguage()) ? null : language;
    }

    /** At most two letters of a name. */
    public String initials(String name) {
        return initialsOf(name);
    }

    /** One of three colours for an avatar, always the same for a name: empty, 2 or 3. */
    public String tone(String name) {
        return switch (name == null ? 0 : Math.floorMod(name.hashCode(), 3)) {
            case 1 -> "2";
            case 2 -> "3";
            default -> "";
        };
    }

    /** The characters of a text, one by one. */
    public List<String> letters(String text) {
        return text == null
                ? List.of()
                : text.chars().mapToObj(Character::toString).toList();
    }

    /** A text by a number: {@code key.one} up to the language's limit for the singular, {@code key.many} above. */
    public String plural(String key, long count) {
        return plural(key, count, locale());
    }

    private static String plural(String key, long count, Locale locale) {
        if (count == 0) {
            var nothing = Texts.find(locale, key + ".none");
            if (nothing.isPresent()) {
                return nothing.get();
            }
        }
        var singular = Language.of(locale) == Language.ENGLISH ? count == 1 : count < 2;
        return Texts.text(locale, key + (singular ? ".one" : ".many"), String.format(locale, "%,d", count));
    }

    /** Labels of codes of a vocabulary, such as DISCIPLINE, in its order, joined by commas. */
    public String terms(String kind, Collection<String> codes) {
        return codes == null
                ? ""
                : vocabularies.inOrder(TermKind.valueOf(kind), codes).stream()
                        .map(code -> term(kind, code))
                        .collect(Collectors.joining(", "));
    }

    /** Disciplines on one line: in full when there is one, short when there are several. */
    public String disciplines(Collection<String> codes) {
        return codes != null && codes.size() > 1 ? shortTerms("DISCIPLINE", codes) : terms("DISCIPLINE", codes);
    }

    /** Label of one code. */
    public String term(String kind, String code) {
        return vocabularies.label(TermKind.valueOf(kind), code, locale());
    }

    /** Short labels (« CM1, 6e ») of codes of a vocabulary, in its order, joined by commas. */
    public String shortTerms(String kind, Collection<String> codes) {
        return codes == null
                ? ""
                : vocabularies.inOrder(TermKind.valueOf(kind), codes).stream()
                        .map(code -> vocabularies.shortLabel(TermKind.valueOf(kind), code, locale()))
                        .map(label -> label.replace(' ', SPACE))
                        .collect(Collectors.joining(", "));
    }

    /** « CC BY-SA 4.0 » for the code {@code CC-BY-SA-4.0}. */
    public String shortLicence(String code) {
        return code == null
                ? ""
                : code.replaceFirst("-(?=[\\d.]+$)", "" + SPACE).replaceFirst("^CC-", "CC" + SPACE);
    }

    /** Pages to offer, from 1: the first, the last, those round the current one; 0 stands for a gap. */
    public List<Integer> pages(Page<?> page) {
        return pageNumbers(page.number() + 1, page.count());
    }

    static List<Integer> pageNumbers(int current, int count) {
        var kept = IntStream.rangeClosed(1, count)
                .filter(each -> each == 1 || each == count || Math.abs(each - current) <= 2)
                .boxed()
                .toList();
        return IntStream.range(0, kept.size())
                .boxed()
                .flatMap(i ->
                        i > 0 && kept.get(i) - kept.get(i - 1) > 1 ? Stream.of(0, kept.get(i)) : Stream.of(kept.get(i)))
                .toList();
    }

    public static String minutesText(int minutes) {
        if (minutes < HOUR) {
            return minutes + "" + SPACE + "min";
        }
        var rest = minutes % HOUR;
        return minutes / HOUR + "" + SPACE + "h" + (rest == 0 ? "" : SPACE + String.format(Locale.ROOT, "%02d", rest));
    }

    static String initialsOf(String name) {
        var words = name == null ? new String[0] : name.strip().split("[\\s\\-’']+");
        var letters = Stream.of(words)
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .toList();
        return letters.isEmpty()
                ? "?"
                : (letters.get(0) + (letters.size() > 1 ? letters.get(letters.size() - 1) : ""))
                        .toUpperCase(Locale.FRENCH);
    }

    private LocalDate day(Temporal moment) {
        return moment instanceof Instant instant
                ? LocalDate.ofInstant(instant, viewer.current().zone())
                : LocalDate.from(moment);
    }

    private Locale locale() {
        return viewer.current().locale();
    }
}
