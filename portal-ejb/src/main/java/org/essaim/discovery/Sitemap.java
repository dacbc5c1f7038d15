package org.essaim.discovery;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;

/**
 * The public pages of things, in sheets of a size that search engines take. A sheet holds a range of ids, so that a page
 * stays on its sheet whatever comes or goes.
 */
@Stateless
@OpenTo(Caller.EVERYONE)
public class Sitemap {

    /** Ids a sheet; the protocol allows 50 000 pages. */
    static final long SHEET = 10_000;

    @Inject
    @Any
    private Instance<SitemapSource> sources;

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
                .map(source -> source.pages((sheet.number() - 1) * SHEET + 1, sheet.number() * SHEET));
    }

    private static long sheets(SitemapSource source) {
        return (source.lastId() + SHEET - 1) / SHEET;
    }
}
