package org.essaim.library.merging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The order of things that both sides may have added, removed and moved. Where both moved some, the one who saves last
 * has the word: nothing is lost by that.
 */
final class MergedOrder {

    private MergedOrder() {}

    /** These members, in the order of who moved some of them, with what the other side added behind its neighbour. */
    static List<String> of(List<String> base, List<String> mine, List<String> theirs, Set<String> members) {
        var known = List.copyOf(base);
        var movedByMe = !common(mine, known, theirs).equals(common(known, mine, theirs));
        var leading = movedByMe ? mine : theirs;
        var following = movedByMe ? theirs : mine;
        var order = new ArrayList<>(leading.stream().filter(members::contains).toList());
        for (var i = 0; i < following.size(); i++) {
            var each = following.get(i);
            if (members.contains(each) && !order.contains(each)) {
                order.add(behind(order, following.subList(0, i)), each);
            }
        }
        members.stream().filter(each -> !order.contains(each)).forEach(order::add);
        return order;
    }

    /** What stands in all three, in the order of the first. */
    private static List<String> common(List<String> first, List<String> second, List<String> third) {
        return first.stream().filter(second::contains).filter(third::contains).toList();
    }

    /** The place behind the nearest of those before. */
    private static int behind(List<String> order, List<String> before) {
        for (var i = before.size() - 1; i >= 0; i--) {
            var at = order.indexOf(before.get(i));
            if (at >= 0) {
                return at + 1;
            }
        }
        return 0;
    }
}
