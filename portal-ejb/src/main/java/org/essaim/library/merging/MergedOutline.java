package org.essaim.library.merging;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which phases and activities there are, and where, when both sides changed them. */
final class MergedOutline {

    private final DraftBase base;
    private final Parts mine;
    private final Parts theirs;

    MergedOutline(DraftBase base, Parts mine, Parts theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
    }

    /** With these activities; a phase that one side removed stays when anything was done in it since. */
    Outline of(Set<String> activities) {
        var homes = new LinkedHashMap<String, Set<String>>();
        phases(activities).forEach(phase -> homes.put(phase, new LinkedHashSet<>()));
        activities.forEach(each -> homes.get(home(each)).add(each));
        var phases = new LinkedHashMap<String, List<String>>();
        MergedOrder.of(
                        base.outline().keys(),
                        mine.outline().keys(),
                        theirs.outline().keys(),
                        homes.keySet())
                .forEach(phase -> phases.put(
                        phase,
                        MergedOrder.of(
                                base.outline().activities(phase),
                                mine.outline().activities(phase),
                                theirs.outline().activities(phase),
                                homes.get(phase))));
        return new Outline(phases);
    }

    private Set<String> phases(Set<String> activities) {
        var phases = new LinkedHashSet<String>();
        union(mine.outline().keys(), theirs.outline().keys())
                .filter(stays(activities))
                .forEach(phases::add);
        return phases;
    }

    private Predicate<String> stays(Set<String> activities) {
        return phase -> {
            var inMine = mine.outline().phases().containsKey(phase);
            var inTheirs = theirs.outline().phases().containsKey(phase);
            return inMine && inTheirs
                    || !base.hasPhase(phase)
                    || isChanged(inMine ? mine : theirs, phase)
                    || activities.stream().anyMatch(each -> home(each).equals(phase));
        };
    }

    private boolean isChanged(Parts side, String phase) {
        return RecordParts.ofPhase().stream()
                .map(name -> new Part(phase, name))
                .anyMatch(part -> !base.says(part, side.values().get(part)));
    }

    /** The phase of an activity: where it was moved to, by me if by both. */
    private String home(String activity) {
        var before = base.outline().phaseOf(activity);
        var here = mine.outline().phaseOf(activity);
        var there = theirs.outline().phaseOf(activity);
        return here == null || there != null && here.equals(before) ? there : here;
    }

    static Stream<String> union(Iterable<String> one, Iterable<String> other) {
        var all = new LinkedHashSet<String>();
        one.forEach(all::add);
        other.forEach(all::add);
        return all.stream();
    }
}
