package org.essaim.web.discovery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.discovery.IndexAdministration;
import org.essaim.discovery.IndexComparison;
import org.essaim.discovery.IndexReport;
import org.essaim.discovery.RebuildProgress;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.UnavailableException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** The state of the index, and its rebuild. */
@Named
@RequestScoped
public class IndexPage {

    @Inject
    private IndexAdministration index;

    @Inject
    private FacetLabels labels;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private CurrentViewer viewer;

    private IndexReport report;
    private IndexComparison comparison;

    /** How many documents there are of a kind. */
    public record Kind(String label, long documents) {}

    @PostConstruct
    void read() {
        report = index.report();
    }

    public IndexReport getReport() {
        return report;
    }

    /** What the check found, null before it. */
    public IndexComparison getComparison() {
        return comparison;
    }

    public List<Kind> getKinds() {
        return report.kinds().entrySet().stream()
                .map(kind ->
                        new Kind(labels.many(kind.getKey(), viewer.current().locale()), kind.getValue()))
                .toList();
    }

    public boolean isRebuilding() {
        return report.rebuild() != null && report.rebuild().state() == RebuildProgress.State.RUNNING;
    }

    /** Ends in a redirect: showing the page anew must not begin another one. */
    public void rebuild() {
        if (allows(index::rebuild)) {
            response.redirect("/administration/index");
        }
    }

    public void cancel() {
        if (allows(index::cancelRebuild)) {
            response.redirect("/administration/index");
        }
    }

    public void compare() {
        allows(() -> comparison = index.compare());
    }

    private boolean allows(Runnable action) {
        try {
            action.run();
            return true;
        } catch (ConflictException | UnavailableException e) {
            notices.error(null, e.messageKey(), e.arguments().toArray());
            return false;
        }
    }
}
