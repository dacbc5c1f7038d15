package org.essaim.web.seats;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.seats.SeatFinding;
import org.essaim.seats.SeatTotals;
import org.essaim.seats.SeatsAudit;

/** Whether the rules of seats hold just now. */
@Named
@RequestScoped
public class SeatsPage {

    @Inject
    private SeatsAudit audit;

    private SeatTotals totals;
    private List<SeatFinding> findings;

    /** View action. */
    public void open() {
        totals = audit.totals();
        findings = audit.findings();
    }

    public SeatTotals getTotals() {
        return totals;
    }

    public List<SeatFinding> getFindings() {
        return findings;
    }
}
