package org.essaim.web.library;

import java.util.ArrayList;
import org.essaim.library.resources.ResourceCard;
import org.essaim.library.resources.ResourceKind;

/**
 * A resource in one line.
 *
 * @param language code of the one that it is in
 * @param icon name of the icon of its kind
 * @param facts such as « Vidéo, 6 min · CC BY 4.0 · avec transcription »
 * @param file path to download it from, empty when it is not a file
 */
public record ResourceLine(
        String path, String title, String description, String language, String icon, String facts, String file) {

    static ResourceLine of(ResourceCard card, LibraryWords words) {
        var facts = new ArrayList<String>();
        facts.add(kind(card, words));
        if (!card.licence().isEmpty()) {
            facts.add(LicenceSheet.name(card.licence()));
        } else if (card.kind().isElsewhere()) {
            facts.add(words.text("resource.linkOnly"));
        }
        if (card.kind() == ResourceKind.VIDEO && card.hasText()) {
            facts.add(words.text("resource.withTranscript"));
        }
        return new ResourceLine(
                card.path(),
                card.title(),
                card.description(),
                card.language(),
                icon(card.kind()),
                String.join(" · ", facts),
                card.kind() == ResourceKind.FILE ? "/ressources/" + card.id() + "/fichier" : "");
    }

    private static String kind(ResourceCard card, LibraryWords words) {
        var name = words.name(card.kind());
        return switch (card.kind()) {
            case FILE -> name + ", " + words.size(card.fileSize());
            case LINK -> name + (card.host().isEmpty() ? "" : ", " + card.host());
            case VIDEO, TEXT -> name + (card.minutes() == 0 ? "" : ", " + words.minutes(card.minutes()));
        };
    }

    static String icon(ResourceKind kind) {
        return switch (kind) {
            case LINK -> "link";
            case FILE, TEXT -> "file";
            case VIDEO -> "play";
        };
    }
}
