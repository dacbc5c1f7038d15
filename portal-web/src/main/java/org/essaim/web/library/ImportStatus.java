package org.essaim.web.library;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.essaim.library.imports.ImportProgress;
import org.essaim.web.words.Texts;

/**
 * An import as programs see it.
 *
 * @param state RUNNING, DONE, CANCELLED or FAILED
 * @param fileName as it was given, may be empty
 * @param rehearsal whether nothing is kept
 * @param received lines that are not blank
 * @param message why it failed, or null
 * @param errors the first thousand, by line
 */
@JsonbPropertyOrder({
    "id",
    "state",
    "fileName",
    "rehearsal",
    "received",
    "imported",
    "updated",
    "failed",
    "message",
    "errors"
})
public record ImportStatus(
        long id,
        String state,
        String fileName,
        boolean rehearsal,
        int received,
        int imported,
        int updated,
        int failed,
        String message,
        List<LineMessage> errors) {

    /** What was wrong with a line, counted from 1. */
    public record LineMessage(int line, String message) {}

    static ImportStatus of(ImportProgress progress, Locale locale) {
        return new ImportStatus(
                progress.id().value(),
                progress.state().name(),
                progress.fileName(),
                progress.rehearsal(),
                progress.received(),
                progress.imported(),
                progress.updated(),
                progress.failed(),
                progress.messageKey().isEmpty() ? null : Texts.text(locale, progress.messageKey()),
                progress.errors().stream()
                        .map(error -> new LineMessage(
                                error.line(),
                                Texts.text(
                                        locale,
                                        error.messageKey(),
                                        error.arguments().toArray())))
                        .toList());
    }
}
