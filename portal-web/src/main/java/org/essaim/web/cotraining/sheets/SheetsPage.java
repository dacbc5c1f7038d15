package org.essaim.web.cotraining.sheets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.cotraining.sheets.SheetKeeping;
import org.essaim.cotraining.sheets.SheetSummary;

/** The sheets of a co-training: on a page of their own, and in a few words on that of the co-training. */
@Named
@RequestScoped
public class SheetsPage {

    @Inject
    private SheetKeeping keeping;

    @Inject
    private SheetHere here;

    private List<SheetSummary> sheets;
    private Optional<List<SheetSummary>> kept;

    /** View action. */
    public void open() {
        sheets = keeping.list(here.coTraining());
    }

    public List<SheetSummary> getSheets() {
        return sheets;
    }

    /** Those that the viewer keeps of this co-training; empty for who keeps none. */
    public List<SheetSummary> kept(CoTrainingId id) {
        if (kept == null) {
            kept = keeping.kept(id);
        }
        return kept.orElse(List.of());
    }

    /** How many of some are closed. */
    public long closed(List<SheetSummary> some) {
        return some.stream().filter(SheetSummary::isClosed).count();
    }

    /** Half-days at which people were present, added up over closed sheets. */
    public long presences(List<SheetSummary> some) {
        return some.stream()
                .filter(SheetSummary::isClosed)
                .mapToLong(SheetSummary::present)
                .sum();
    }

    /** Minutes of all people together on closed sheets: « heures-stagiaires » when they are hours. */
    public int minutes(List<SheetSummary> some) {
        return Math.toIntExact(some.stream()
                .filter(SheetSummary::isClosed)
                .mapToLong(sheet -> sheet.present() * sheet.minutes())
                .sum());
    }
}
