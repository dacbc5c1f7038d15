package org.essaim.web.library;

import java.util.List;
import java.util.stream.Stream;

/**
 * The values of one filter.
 *
 * @param options shown at once: the first ones, and those chosen
 * @param more shown on demand
 */
public record FilterGroup(String title, List<FilterOption> options, List<FilterOption> more) {

    private static final int FEW = 8;

    static FilterGroup of(String title, List<FilterOption> all) {
        if (all.size() <= FEW + 2) {
            return new FilterGroup(title, all, List.of());
        }
        var first = all.subList(0, FEW);
        var rest = all.subList(FEW, all.size());
        return new FilterGroup(
                title,
                Stream.concat(first.stream(), rest.stream().filter(FilterOption::chosen))
                        .toList(),
                rest.stream().filter(option -> !option.chosen()).toList());
    }
}
