package org.essaim.web.library;

import java.util.List;
import java.util.stream.Stream;
import org.essaim.web.tags.FacetLine;

/**
 * The values of one filter.
 *
 * @param options shown at once: the first ones, and those chosen
 * @param more shown on demand
 */
public record FilterGroup(String title, List<FacetLine> options, List<FacetLine> more) {

    private static final int FEW = 8;

    static FilterGroup of(String title, List<FacetLine> all) {
        if (all.size() <= FEW + 2) {
            return new FilterGroup(title, all, List.of());
        }
        var first = all.subList(0, FEW);
        var rest = all.subList(FEW, all.size());
        return new FilterGroup(
                title,
                Stream.concat(first.stream(), rest.stream().filter(FacetLine::chosen))
                        .toList(),
                rest.stream().filter(option -> !option.chosen()).toList());
    }
}
