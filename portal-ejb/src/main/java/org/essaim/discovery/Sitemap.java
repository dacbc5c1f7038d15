package org.essaim.discovery;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;

/**
 * The public pages of things, in sheets of a size that search engines take. A sheet holds a range of ids, so that a page
 * stays on its sheet whatever comes or goes.
 */
@Stateless
@OpenTo(Caller.EVERYONE)
public class Sitemap {

    /** Ids a sheet; the protocol allows 50 000 pages. */
    static final long SHEET = 10_000;

    private record Row(long id, String title, Instant changedAt) {}

    @Inject
    @Any
    private Instance<TitledPages> sources;

    @Inject
    private Sql sql;

    /** A sheet by its part and its number, from one. */
    public record Sheet(String part, long number) {}

    public List<Sheet> sheets() {
        return sources.stream()
                .flatMap(source ->
                        LongStream.rangeClosed(1, sheets(source)).mapToObj(number -> new Sheet(source.name(), number)))
                .toList();
    }

    /** The pages of a sheet; empty when there is no such sheet. */
    public Optional<List<SitemapPage>> pages(Sheet sheet) {
        return sources.stream()
                .filter(source -> source.name().equals(sheet.part()))
                .filter(source -> sheet.number() >= 1 && sheet.number() <= sheets(source))
                .findFirst()
                .map(source -> pages(source, sheet.number()));
    }

    private List<SitemapPage> pages(TitledPages source, long number) {
        return sql
                .statement(
                        "select id, title, changed_at from (",
                        source.select(),
                        ") as page where id between :first and :last order by id")
                .with("first", (number - 1) * SHEET + 1)
                .with("last", number * SHEET)
                .list(Row.class)
                .stream()
                .map(row -> SitemapPage.of(source.path(row.id(), row.title()), row.changedAt()))
                .toList();
    }

    private long sheets(TitledPages source) {
        var last = sql.statement("select coalesce(max(id), 0) from (", source.select(), ") as page")
                .require(Long.class);
        return (last + SHEET - 1) / SHEET;
    }
}
