package org.essaim.web.attestations;

import static org.essaim.web.words.Texts.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.essaim.attestations.AttestationView;
import org.essaim.attestations.AttestedTime;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.time.DayInWords;
import org.essaim.shared.viewer.Viewer;
import org.essaim.web.documents.Block;
import org.essaim.web.documents.PrintedDocument;
import org.essaim.web.documents.QrCode;
import org.essaim.web.words.Show;

/** An attestation as a document. In French, whoever asks: it is for the administration, and its file is one for good. */
@ApplicationScoped
public class AttestationPrint {

    private static final Locale LANGUAGE = Locale.FRENCH;
    private static final int QR_PIXELS = 300;
    private static final int QR_MILLIMETRES = 32;

    @Inject
    private Settings settings;

    public PrintedDocument document(AttestationView view) {
        var blocks = new ArrayList<Block>();
        var issuer = settings.text(Setting.ASSOCIATION_NAME);
        blocks.add(new Block.Paragraph(issuerLine(issuer)));
        blocks.add(new Block.Paragraph(text(
                LANGUAGE,
                "attestations.print." + view.nature(),
                issuer,
                view.holder(),
                view.title(),
                view.organizer())));
        blocks.add(new Block.Heading(text(LANGUAGE, "attestations.print.times")));
        blocks.add(new Block.Table(
                List.of(
                        text(LANGUAGE, "attestations.print.day"),
                        text(LANGUAGE, "attestations.print.from"),
                        text(LANGUAGE, "attestations.print.until")),
                view.days().stream().map(time -> row(view, time)).toList()));
        blocks.add(new Block.Paragraph(text(LANGUAGE, "attestations.print.hours", Show.minutesText(view.minutes()))));
        fact(blocks, "mode", text(LANGUAGE, "attestations.AttestationMode." + view.mode()));
        fact(blocks, "place", view.place());
        fact(blocks, "trainers", String.join(", ", view.trainers()));
        fact(blocks, "codes", view.codes());
        blocks.add(new Block.Paragraph(text(
                LANGUAGE,
                "attestations.print.issued",
                DayInWords.of(view.issuedAt().atZone(Viewer.PARIS).toLocalDate(), LANGUAGE),
                view.reference(),
                settings.text(Setting.ASSOCIATION_SIGNATORY))));
        var address = settings.baseUrl() + view.code().path();
        blocks.add(new Block.Heading(text(LANGUAGE, "attestations.print.check")));
        blocks.add(new Block.Paragraph(
                text(LANGUAGE, "attestations.print.checkText", view.code().toString(), address)));
        blocks.add(new Block.Picture(
                QrCode.png(address, QR_PIXELS), text(LANGUAGE, "attestations.print.qr", address), QR_MILLIMETRES));
        return new PrintedDocument(
                text(LANGUAGE, "attestations.print.title"),
                text(LANGUAGE, "attestations.print.subject", view.title(), view.reference()),
                LANGUAGE,
                false,
                blocks);
    }

    private String issuerLine(String issuer) {
        var facts = settings.text(Setting.ASSOCIATION_IDENTIFIERS);
        return facts.isEmpty() ? issuer : issuer + " · " + facts;
    }

    private static void fact(List<Block> blocks, String key, String value) {
        if (!value.isEmpty()) {
            blocks.add(new Block.Paragraph(text(LANGUAGE, "attestations.print." + key, value)));
        }
    }

    private static List<String> row(AttestationView view, AttestedTime time) {
        var start = time.startsAt().atZone(view.zone());
        return List.of(
                DayInWords.withWeekday(start.toLocalDate(), LANGUAGE),
                clock(start),
                clock(time.endsAt().atZone(view.zone())));
    }

    private static String clock(ZonedDateTime moment) {
        return DayInWords.time(moment.toLocalTime(), LANGUAGE);
    }
}
