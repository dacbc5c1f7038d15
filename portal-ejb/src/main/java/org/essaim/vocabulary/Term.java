package org.essaim.vocabulary;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A word of a vocabulary.
 *
 * @param code stable, what is stored elsewhere
 * @param shortFr shorter French label; the French label when there is none
 * @param parent code of what it belongs to, or empty
 * @param synonyms other ways to say it
 * @param position in lists
 * @param validFrom first day, or null for always
 * @param validTo last day, or null for still
 * @param properties more of it, as its {@link TermKind} says
 */
public record Term(
        TermKind kind,
        String code,
        String labelFr,
        String labelEn,
        String shortFr,
        String parent,
        List<String> synonyms,
        int position,
        LocalDate validFrom,
        LocalDate validTo,
        Map<String, String> properties) {

    public Term {
        labelEn = labelEn == null || labelEn.isBlank() ? labelFr : labelEn;
        shortFr = shortFr == null || shortFr.isBlank() ? labelFr : shortFr;
        parent = parent == null ? "" : parent;
        synonyms = List.copyOf(synonyms);
        properties = Map.copyOf(properties);
    }

    /** In this language: English for English, French for any other. */
    public String label(Locale locale) {
        return isEnglish(locale) ? labelEn : labelFr;
    }

    /** As {@link #label}, short where there is a short one (« Maths », « 6e »). */
    public String shortLabel(Locale locale) {
        return isEnglish(locale) && !labelFr.equals(labelEn) && shortFr.equals(labelFr) ? labelEn : shortFr;
    }

    /** Every way to say it: labels in both languages, the short one, synonyms. */
    public List<String> names() {
        var names = new LinkedHashSet<>(labels());
        names.addAll(synonyms);
        return List.copyOf(names);
    }

    /** The short label, and synonyms of one word without a digit: « PS, maternelle ». */
    public List<String> shortNames() {
        return Stream.concat(Stream.of(shortFr), synonyms.stream().filter(name -> name.matches("\\p{L}+")))
                .distinct()
                .toList();
    }

    /** The labels in both languages, and the short one, without what stands in brackets. */
    public List<String> labels() {
        return Stream.of(labelFr, shortFr, labelEn)
                .map(label -> label.replaceFirst(" \\(.*", ""))
                .distinct()
                .toList();
    }

    /** The French label up to its first comma: « Cycle 3 ». */
    public String briefly() {
        return labelFr.replaceFirst("[,(].*", "").strip();
    }

    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** One of the {@link #properties}, empty when it has none of this name. */
    public String property(String name) {
        return properties.getOrDefault(name, "");
    }

    private static boolean isEnglish(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
