package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/** How long reports and what was decided about them are kept; what waits for somebody is never too old. */
@ApplicationScoped
class ModerationRetentions implements Retentions {

    @Inject
    private Settings settings;

    @Override
    public List<Retention> retentions() {
        return List.of(Retention.of(
                        "moderation.kept.reports",
                        settings.days(Setting.KEEP_REPORTS_DAYS),
                        "report_case",
                        "coalesce(t.ended_at, t.decided_at)",
                        "'{moderation.CaseState.' || t.state || '}'")
                .where("t.state not in ('OPEN', 'APPEALED')"));
    }
}
