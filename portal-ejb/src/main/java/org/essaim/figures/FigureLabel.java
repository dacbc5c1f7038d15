package org.essaim.figures;

import java.time.YearMonth;
import org.essaim.vocabulary.TermKind;

/** What a row of a table is about. */
public sealed interface FigureLabel {

    record OfMonth(YearMonth month) implements FigureLabel {}

    /** A word of a vocabulary, by its code. */
    record OfTerm(TermKind kind, String code) implements FigureLabel {}

    /** Words of the capability that counted, by their key. */
    record OfWords(String key) implements FigureLabel {}
}
