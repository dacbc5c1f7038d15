package org.essaim.library.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.audit.Audited;
import org.essaim.audit.AuditedKind;

@ApplicationScoped
class LibraryAudited implements Audited {

    private static final String SCENARIO_TITLE = "(select v.content ->> 'title' from scenario_version v"
            + " where v.scenario_id = e.thing_id order by v.number desc limit 1)";

    @Override
    public List<LibraryAudit> actions() {
        return List.of(LibraryAudit.values());
    }

    @Override
    public List<AuditedKind> kinds() {
        return List.of(
                new AuditedKind(ScenarioId.KIND, "library.audited.scenario", SCENARIO_TITLE, "/scenarios/{id}"),
                new AuditedKind(
                        ResourceId.KIND,
                        "library.audited.resource",
                        "(select r.title from resource r where r.id = e.thing_id)",
                        "/ressources/{id}"),
                new AuditedKind(
                        "import",
                        "library.audited.import",
                        "(select i.file_name from resource_import i where i.id = e.thing_id)",
                        "/administration/imports"));
    }
}
