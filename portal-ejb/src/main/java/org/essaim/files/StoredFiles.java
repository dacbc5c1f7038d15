package org.essaim.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.essaim.shared.files.FileStore;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** What is known of files in the store. */
@ApplicationScoped
class StoredFiles {

    /** What is told of one. */
    record Facts(String name, String originalName, String mediaType, long size) {}

    @Inject
    private Sql sql;

    void keep(FileStore.Written written, MemberId owner, String originalName, String mediaType, Instant now) {
        sql.statement("insert into stored_file (name, owner_id, original_name, media_type, size, sha256, created_at)"
                        + " values (:name, :owner, :originalName, :mediaType, :size, :sha256, :now)")
                .with("name", written.name())
                .with("owner", owner)
                .with("originalName", originalName)
                .with("mediaType", mediaType)
                .with("size", written.size())
                .with("sha256", written.sha256())
                .with("now", now)
                .run();
    }

    /** Bytes of all files that a member has in store. */
    long bytesOf(MemberId owner) {
        return sql.statement("select coalesce(sum(size), 0) from stored_file where owner_id = :owner")
                .with("owner", owner)
                .require(Long.class);
    }

    Optional<Facts> find(String name) {
        return sql.statement("select name, original_name, media_type, size from stored_file where name = :name")
                .with("name", name)
                .find(Facts.class);
    }

    /** The store's sweep deletes the bytes of what no row names. */
    void forget(String name) {
        sql.statement("delete from stored_file where name = :name")
                .with("name", name)
                .run();
    }
}
