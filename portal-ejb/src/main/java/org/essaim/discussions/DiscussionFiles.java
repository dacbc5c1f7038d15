package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import org.essaim.files.FileHolder;
import org.essaim.shared.sql.Sql;

/** Files of posts, for who reads these. */
@ApplicationScoped
class DiscussionFiles implements FileHolder {

    @Inject
    private DiscussionReading reading;

    @Inject
    private DiscussionPolicy policy;

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return PostId.KIND;
    }

    @Override
    public boolean isSeen(long id) {
        return reading.post(new PostId(id))
                .filter(row -> row.removedBy() == null)
                .flatMap(row -> reading.of(row.id()))
                .flatMap(reading::find)
                .filter(policy::isSeen)
                .isPresent();
    }

    /** Those of what was taken away stand as long as its text is kept, with which they can be given back. */
    @Override
    public Set<Long> standing(Collection<Long> ids) {
        return Set.copyOf(sql.statement("select p.id from discussion_post p where p.id = any(:ids) and (p.removed_at is"
                        + " null or p.removal = 'CARE' and exists (select 1 from discussion_version v"
                        + " where v.post_id = p.id and v.replaced_at = p.removed_at))")
                .withNumbers("ids", ids)
                .list(Long.class));
    }
}
