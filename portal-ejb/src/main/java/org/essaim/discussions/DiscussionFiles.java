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
        return reading.of(new PostId(id))
                .flatMap(reading::find)
                .filter(policy::isSeen)
                .isPresent();
    }

    @Override
    public Set<Long> standing(Collection<Long> ids) {
        return Set.copyOf(sql.statement("select id from discussion_post where id = any(:ids) and removed_at is null")
                .withNumbers("ids", ids)
                .list(Long.class));
    }
}
