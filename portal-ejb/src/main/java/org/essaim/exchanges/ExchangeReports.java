package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.audit.AuditLog;
import org.essaim.moderation.Measure;
import org.essaim.moderation.Reportable;
import org.essaim.moderation.ReportedThing;
import org.essaim.networks.NetworkShowing;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;

/** Offers and needs, which their authors answer for. */
@ApplicationScoped
class ExchangeReports implements Reportable {

    @Inject
    private Exchanges exchanges;

    @Inject
    private ExchangeReading reading;

    @Inject
    private NetworkShowing showing;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    @Override
    public String kind() {
        return ExchangeId.KIND;
    }

    @Override
    public String words() {
        return "exchanges.audited.exchange";
    }

    @Override
    public Optional<ReportedThing> seen(long id) {
        return line(id).filter(line -> reading.isSeen(line, viewer.current())).map(this::thing);
    }

    @Override
    public Optional<ReportedThing> standing(long id) {
        return line(id).map(this::thing);
    }

    private Optional<ExchangeLine> line(long id) {
        return reading.find(List.of(new ExchangeId(id))).stream().findFirst();
    }

    private ReportedThing thing(ExchangeLine line) {
        var words = Markdown.wordsAndTargets(reading.whole(line.id()).description());
        return new ReportedThing(
                line.title(),
                line.path(),
                Text.beginning(words, ReportedThing.LONGEST_EXTRACT),
                List.of(line.author()),
                line.isOpen() ? Set.of(Measure.REMOVE, Measure.SUSPEND) : Set.of(Measure.SUSPEND));
    }

    @Override
    public void remove(long id, String reason) {
        change(new ExchangeId(id), ExchangeState.OPEN, ExchangeState.REMOVED, ExchangesAudit.REMOVED, reason);
    }

    @Override
    public boolean restore(long id) {
        return change(new ExchangeId(id), ExchangeState.REMOVED, ExchangeState.OPEN, ExchangesAudit.RESTORED, "");
    }

    private boolean change(ExchangeId id, ExchangeState from, ExchangeState to, ExchangesAudit act, String reason) {
        var line = line(id.value());
        line.ifPresent(each -> showing.showAgain(each.network()));
        if (line.isEmpty() || exchanges.hold(id).state() != from) {
            return false;
        }
        exchanges.become(id, to, line.get().openUntil());
        audit.record(act, id, reason);
        return true;
    }
}
