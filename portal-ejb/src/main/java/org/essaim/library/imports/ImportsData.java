package org.essaim.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;

/** Imports that an administrator began: their reports stay for their time, under a number. */
@ApplicationScoped
class ImportsData implements PersonalData {

    private static final List<Holding> HOLDINGS =
            List.of(Holding.of("library.held.imports", "resource_import", "started_by")
                    .without("node")
                    .naming(
                            "'{library.ImportState.' || case t.state when 'QUEUED' then 'RUNNING' else t.state end || '}'",
                            "t.created_at")
                    .seenAt("'/administration/imports'")
                    .staying("library.stays.imports"));

    @Override
    public String capability() {
        return "imports";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        // A report names nobody: who began the import is a number.
    }
}
