package org.essaim.web.privacy;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.privacy.RetentionLine;
import org.essaim.privacy.RetentionReport;

/** How long what is kept, and what the next night takes away. */
@Named
@RequestScoped
public class RetentionPage {

    @Inject
    private RetentionReport report;

    private List<RetentionLine> lines;

    /** View action. */
    public void open() {
        lines = report.lines();
    }

    public List<RetentionLine> getLines() {
        return lines;
    }
}
