package org.essaim.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.spi.JsonProvider;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.essaim.discovery.IndexQueue;
import org.essaim.library.imports.ImportRecords.OverException;
import org.essaim.library.imports.ImportRecords.Task;
import org.essaim.shared.sql.Sql;

/**
 * Writes resources by the batch, in one transaction: a statement for the rows, one for the index, one for the progress.
 */
@ApplicationScoped
class ImportRows {

    private static final JsonProvider JSON = JsonProvider.provider();

    private static final String UPSERT = "with source as (select * from jsonb_to_recordset(cast(:batch as jsonb)) as r("
            + "   external_id text, title text, body text, url text, licence text, authors jsonb, language text,"
            + "   disciplines jsonb, levels jsonb, keywords jsonb)),"
            + " written as (insert into resource (kind, state, owner_id, external_id, title, body, url, licence, authors,"
            + "   language, disciplines, levels, keywords, created_at, changed_at, published_at)"
            + "   select case when url = '' then 'TEXT' else 'LINK' end, 'PUBLISHED', :owner, external_id, title, body, url,"
            + "   licence, authors, language, disciplines, levels, keywords, :now, :now, :now from source"
            + "   on conflict (external_id) where external_id is not null do update set kind = excluded.kind,"
            + "   title = excluded.title, body = excluded.body, url = excluded.url, licence = excluded.licence,"
            + "   authors = excluded.authors, language = excluded.language, disciplines = excluded.disciplines,"
            + "   levels = excluded.levels, keywords = excluded.keywords, changed_at = excluded.changed_at,"
            + "   row_version = resource.row_version + 1 returning id, (xmax = 0) as added)"
            + " select id, added from written";

    private record Written(long id, boolean added) {}

    @Inject
    private Sql sql;

    @Inject
    private IndexQueue index;

    @Inject
    private ImportRecords records;

    @Inject
    private Clock clock;

    /**
     * Writes the batch together with the progress, or neither; gives whether the import shall go on.
     *
     * @param batch no external id may come twice in it
     * @throws OverException when the import is over
     */
    @Transactional(TxType.REQUIRES_NEW)
    boolean write(Task task, List<ImportedResource> batch, ImportTally tally) {
        var written = sql.statement(UPSERT)
                .with("batch", json(batch))
                .with("owner", task.startedBy())
                .with("now", clock.instant())
                .list(Written.class);
        index.changed("resource", written.stream().map(Written::id).toList());
        var added = (int) written.stream().filter(Written::added).count();
        return records.progressed(task.id(), added, written.size() - added, tally);
    }

    /** Counts what the batch would do, and keeps no more than this progress; gives whether it shall go on. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean rehearse(Task task, List<ImportedResource> batch, Set<String> passed, ImportTally tally) {
        var ids = batch.stream().map(ImportedResource::externalId).toList();
        var known = new HashSet<>(sql.statement("select external_id from resource where external_id = any(:ids)")
                .withTexts("ids", ids)
                .list(String.class));
        var added = (int) ids.stream()
                .filter(id -> !known.contains(id) && !passed.contains(id))
                .count();
        return records.progressed(task.id(), added, ids.size() - added, tally);
    }

    private static String json(List<ImportedResource> batch) {
        var array = JSON.createArrayBuilder();
        batch.forEach(each -> array.add(JSON.createObjectBuilder()
                .add("external_id", each.externalId())
                .add("title", each.title())
                .add("body", each.text())
                .add("url", each.url())
                .add("licence", each.licence())
                .add("authors", JSON.createArrayBuilder(each.authors()))
                .add("language", each.language())
                .add("disciplines", JSON.createArrayBuilder(each.disciplines()))
                .add("levels", JSON.createArrayBuilder(each.levels()))
                .add("keywords", JSON.createArrayBuilder(each.keywords()))));
        return array.build().toString();
    }
}
