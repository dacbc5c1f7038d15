package org.essaim.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.sql.Sql;

/** How long acts of people in charge are accounted for. */
@ApplicationScoped
class AuditRetentions implements Retentions {

    @Inject
    private Settings settings;

    @Inject
    private Sql sql;

    @Override
    public List<Retention> retentions() {
        return List.of(Retention.of(
                        "audit.kept.entries",
                        settings.days(Setting.KEEP_AUDIT_DAYS),
                        "audit_entry",
                        "t.done_at",
                        "'{' || t.action || '}'")
                .removedBy(this::expire));
    }

    private int expire(Instant before) {
        return sql.statement("select audit_expire(:before)")
                .with("before", before)
                .require(Integer.class);
    }
}
