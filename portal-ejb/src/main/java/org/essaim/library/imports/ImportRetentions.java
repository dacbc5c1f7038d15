package org.essaim.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/** How long the report of an import is kept. */
@ApplicationScoped
class ImportRetentions implements Retentions {

    @Inject
    private Settings settings;

    @Override
    public List<Retention> retentions() {
        return List.of(Retention.of(
                "library.kept.imports",
                settings.days(Setting.KEEP_IMPORTS_DAYS),
                "resource_import",
                "t.finished_at",
                "t.state || ' · ' || t.received"));
    }
}
