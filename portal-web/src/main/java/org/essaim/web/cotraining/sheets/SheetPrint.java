package org.essaim.web.cotraining.sheets;

import static org.essaim.web.words.Texts.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essaim.cotraining.sheets.SheetLine;
import org.essaim.cotraining.sheets.SheetView;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.time.DayInWords;
import org.essaim.web.documents.Block;
import org.essaim.web.documents.PrintedDocument;

/**
 * A sheet to be signed on paper. In French, whoever asks: it is for the administration. A closed one is printed with what it says, an
 * open one with room to sign and some lines for who is not expected.
 */
@ApplicationScoped
class SheetPrint {

    private static final Locale LANGUAGE = Locale.FRENCH;
    private static final int EMPTY_LINES = 5;

    /** For a hand. */
    private static final String ROOM = "\u00A0";

    @Inject
    private Settings settings;

    PrintedDocument document(SheetView view, List<String> trainers) {
        var head = view.head();
        var day = DayInWords.withWeekday(head.begins().toLocalDate(), LANGUAGE);
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(settings.text(Setting.ASSOCIATION_NAME) + " · " + head.networkName()));
        blocks.add(new Block.Paragraph(text(LANGUAGE, "cotraining.print.training", head.title())));
        blocks.add(new Block.Paragraph(text(
                LANGUAGE,
                "cotraining.print.when",
                day,
                DayInWords.time(head.begins().toLocalTime(), LANGUAGE),
                DayInWords.time(head.ends().toLocalTime(), LANGUAGE))));
        blocks.add(new Block.Paragraph(
                head.place().isEmpty()
                        ? text(LANGUAGE, "cotraining.print.remote")
                        : text(LANGUAGE, "cotraining.print.place", head.place())));
        blocks.add(new Block.Heading(text(LANGUAGE, "cotraining.print.people")));
        if (head.isClosed()) {
            blocks.add(closed(view));
        } else {
            blocks.add(toSign(view));
            blocks.add(new Block.Paragraph(text(LANGUAGE, "cotraining.print.short")));
        }
        blocks.add(new Block.Heading(text(LANGUAGE, "cotraining.print.trainers")));
        blocks.add(new Block.Table(
                List.of(text(LANGUAGE, "cotraining.print.name"), text(LANGUAGE, "cotraining.print.signature")),
                trainers.stream().map(name -> List.of(name, ROOM)).toList(),
                true));
        return new PrintedDocument(
                text(LANGUAGE, "cotraining.print.title"),
                text(LANGUAGE, "cotraining.print.subject", head.title(), day),
                LANGUAGE,
                false,
                blocks);
    }

    private static Block toSign(SheetView view) {
        var rows = new ArrayList<List<String>>();
        view.lines().forEach(line -> rows.add(List.of(line.name(), ROOM, ROOM)));
        for (var i = 0; i < EMPTY_LINES; i++) {
            rows.add(List.of(ROOM, ROOM, ROOM));
        }
        return new Block.Table(
                List.of(
                        text(LANGUAGE, "cotraining.print.name"),
                        text(LANGUAGE, "cotraining.print.signature"),
                        text(LANGUAGE, "cotraining.print.minutes")),
                rows,
                true);
    }

    private static Block closed(SheetView view) {
        return new Block.Table(
                List.of(
                        text(LANGUAGE, "cotraining.print.name"),
                        text(LANGUAGE, "cotraining.print.presence"),
                        text(LANGUAGE, "cotraining.print.minutes")),
                view.lines().stream().map(SheetPrint::row).toList());
    }

    private static List<String> row(SheetLine line) {
        return List.of(
                line.isForgotten() ? text(LANGUAGE, "cotraining.sheet.forgotten") : line.name(),
                text(LANGUAGE, "cotraining.Presence." + line.state()),
                line.late() + line.early() == 0
                        ? ""
                        : text(LANGUAGE, "cotraining.print.lateEarly", line.late(), line.early()));
    }
}
