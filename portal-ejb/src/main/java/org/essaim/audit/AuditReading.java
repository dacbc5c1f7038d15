package org.essaim.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Target;

/** Entries, read with the names of those who acted and of what they acted on. Asks nobody who is looking. */
@ApplicationScoped
public class AuditReading {

    private static final String ENTRIES = "audit_entry e left join member a on a.id = e.actor_id and a.state <> 'LEFT'";

    /** What the thing belongs to, in the place of the thing. */
    private static final String WITHIN = " from (select e.within_kind as thing_kind, e.within_id as thing_id) e";

    @Inject
    @Any
    private Instance<Audited> capabilities;

    @Inject
    private Sql sql;

    /** What was done to one thing, the latest first. */
    public List<AuditLine> of(Target thing, int most) {
        return done(thing).first(most, statement -> statement.list(AuditLine.class));
    }

    /** When this was last done to it, and why. */
    public Optional<AuditLine> last(Target thing, AuditedAction action) {
        return done(thing)
                .where("e.action = :action")
                .with("action", action.key())
                .first(1, statement -> statement.list(AuditLine.class))
                .stream()
                .findFirst();
    }

    private ListReading done(Target thing) {
        return reading()
                .where("e.thing_kind = :kind")
                .with("kind", thing.kind())
                .where("e.thing_id = :thing")
                .with("thing", thing.value())
                .orderBy("e.id desc");
    }

    Page<AuditLine> page(ListRequest<AuditFilter, AuditOrder> request) {
        var filter = request.filter();
        var list = about(filter);
        return list.words("strpos(e.reason_words, :word) > 0", filter.text())
                .words("(strpos(a.name_words, :word) > 0 or cast(e.actor_id as text) = :word)", filter.actor())
                .where("e.action = any(:actions)", "actions", filter.actions())
                .where("e.done_at >= :from", "from", filter.from())
                .where("e.done_at < :until", "until", filter.until())
                .orderBy(
                        switch (request.order()) {
                            case NEWEST -> "e.done_at desc, e.id desc";
                            case OLDEST -> "e.done_at, e.id";
                        })
                .page(request.slice(), AuditLine.class);
    }

    /** A kind and a number together are those of one thing. */
    private ListReading about(AuditFilter filter) {
        if (filter.thing().isPresent() && !filter.kinds().isEmpty()) {
            return reading()
                    .where(
                            "(e.thing_kind = any(:kinds) and e.thing_id = :thing"
                                    + " or e.within_kind = any(:kinds) and e.within_id = :thing)",
                            "kinds",
                            filter.kinds())
                    .with("thing", filter.thing().get());
        }
        return reading()
                .where("(e.thing_kind = any(:kinds) or e.within_kind = any(:kinds))", "kinds", filter.kinds())
                .where("(e.thing_id = :thing or e.within_id = :thing)", "thing", filter.thing());
    }

    List<? extends AuditedAction> actions() {
        return capabilities.stream().flatMap(each -> each.actions().stream()).toList();
    }

    List<AuditedKind> kinds() {
        return capabilities.stream().flatMap(each -> each.kinds().stream()).toList();
    }

    private ListReading reading() {
        return ListReading.of(
                sql,
                "e.id, e.action, e.actor_id as actor, a.name, e.thing_kind as kind, e.thing_id as thing, " + title()
                        + " as title, e.within_kind, e.within_id as within, (select " + title() + WITHIN
                        + ") as within_title, e.detail, e.reason, e.done_at",
                ENTRIES);
    }

    private String title() {
        return kinds().stream()
                .map(each -> "when '" + each.kind() + "' then " + each.title())
                .collect(Collectors.joining(" ", "case e.thing_kind ", " end"));
    }
}
