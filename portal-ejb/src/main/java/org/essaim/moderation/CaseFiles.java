package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.essaim.files.AttachedFile;
import org.essaim.files.Attachments;
import org.essaim.files.FileReaders;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Target;

/**
 * Files of reported things, for who reads a case that waits: what was taken away is judged whole. Whoever reads the case
 * reads what the thing said, also who decided first and may not end the appeal; files are read by the same, and no longer
 * than it waits.
 */
@ApplicationScoped
class CaseFiles implements FileReaders {

    @Inject
    private Attachments attachments;

    @Inject
    private ModerationPolicy policy;

    @Inject
    private Sql sql;

    @Override
    public boolean isRead(Target thing) {
        return policy.hasDesk()
                && sql
                        .statement("select id from report_case where thing_kind = :kind and thing_id = :thing"
                                + " and state in ('OPEN', 'APPEALED')")
                        .with("kind", thing.kind())
                        .with("thing", thing.value())
                        .list(CaseId.class)
                        .stream()
                        .anyMatch(policy::isReader);
    }

    List<AttachedFile> of(Target thing) {
        return attachments.of(thing.kind(), Set.of(thing.value())).getOrDefault(thing.value(), List.of());
    }
}
