package org.essaim.library.merging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.library.content.Activity;
import org.essaim.library.content.VersionContent;

/**
 * What is typed on one page and what was saved since, put together part by part: what one side changed is taken from it;
 * what both changed stays as it is saved, and is told; what cannot be kept stays as it is saved, too.
 */
public final class DraftMerge {

    private final DraftBase base;
    private final Parts mine;
    private final Parts theirs;
    private final Set<Part> refused;
    private final List<Clash> clashes = new ArrayList<>();
    private final Set<String> activities = new LinkedHashSet<>();
    private final Set<String> shownActivities = new LinkedHashSet<>();
    private final Map<Part, Object> saved = new LinkedHashMap<>();
    private final Map<Part, Object> shown = new LinkedHashMap<>();

    private DraftMerge(DraftBase base, VersionContent mine, VersionContent theirs, Set<Part> refused) {
        this.base = base;
        this.mine = Parts.of(mine);
        this.theirs = Parts.of(theirs);
        this.refused = Set.copyOf(refused);
        MergedOutline.union(
                        this.mine.outline().activities(), this.theirs.outline().activities())
                .forEach(this::activity);
        MergedOutline.union(this.mine.outline().keys(), this.theirs.outline().keys())
                .forEach(phase -> parts(phase, RecordParts.ofPhase()));
        parts("", RecordParts.ofContent());
    }

    /**
     * Merges; phases and activities have keys of their own.
     *
     * @param base what the page was filled from
     * @param refused fields of a form ({@code phases[0].title}) whose typed values cannot be kept; empty when one of
     *     them is no part, so that nothing can be kept
     */
    public static Optional<DraftMerge> of(
            DraftBase base, VersionContent mine, VersionContent theirs, Set<String> refused) {
        return Parts.at(mine, refused).map(parts -> new DraftMerge(base, mine, theirs, parts));
    }

    private void activity(String key) {
        var here = mine.outline().activities().contains(key);
        var there = theirs.outline().activities().contains(key);
        if (here && there || !base.hasActivity(key)) {
            activities.add(key);
            shownActivities.add(key);
        } else if (isChanged(here ? mine : theirs, key)) {
            removedAndChanged(key, here);
        }
        parts(key, RecordParts.ofActivity());
    }

    /** It stays where it is changed: on the page if that is here, else in what is saved. */
    private void removedAndChanged(String key, boolean here) {
        (here ? shownActivities : activities).add(key);
        var activity = (here ? mine : theirs).activity(key);
        clashes.add(new Clash(new Part(key, Part.WHOLE), activity, here ? null : activity, here ? activity : null));
    }

    private boolean isChanged(Parts side, String activity) {
        return RecordParts.ofActivity().stream()
                .map(name -> new Part(activity, name))
                .anyMatch(part -> !refused.contains(part)
                        && !base.says(part, side.values().get(part)));
    }

    private void parts(String holder, List<String> names) {
        names.forEach(name -> part(new Part(holder, name)));
    }

    private void part(Part part) {
        var here = mine.values().containsKey(part);
        var there = theirs.values().containsKey(part);
        var typed = mine.values().get(part);
        var kept = there ? theirs.values().get(part) : Parts.blank(part, isPhase(part));
        if (refused.contains(part)) {
            take(part, kept, typed);
        } else if (!here || !there) {
            take(part, here ? typed : kept, here ? typed : kept);
        } else if (Objects.equals(typed, kept) || base.says(part, typed)) {
            take(part, kept, kept);
        } else if (base.says(part, kept)) {
            take(part, typed, typed);
        } else {
            take(part, kept, typed);
            clashes.add(new Clash(part, activityOf(part), kept, typed));
        }
    }

    private void take(Part part, Object toSave, Object toShow) {
        saved.put(part, toSave);
        shown.put(part, toShow);
    }

    private boolean isPhase(Part part) {
        return mine.outline().phases().containsKey(part.holder());
    }

    private Activity activityOf(Part part) {
        return mine.outline().activities().contains(part.holder()) ? mine.activity(part.holder()) : null;
    }

    /** What is to be saved. */
    public VersionContent saved() {
        return new Parts(new MergedOutline(base, mine, theirs).of(activities), saved).content();
    }

    /** What the page shows then: the same, with what was typed where it could not be saved. */
    public VersionContent shown() {
        return new Parts(new MergedOutline(base, mine, theirs).of(shownActivities), shown).content();
    }

    /** What both changed. */
    public List<Clash> clashes() {
        return List.copyOf(clashes);
    }

    /** Whether the page did not show something that is saved now. */
    public boolean hasTakenIn() {
        return !shown().equals(mine.content());
    }

    /** What the next save of the page is to be compared with. */
    public DraftBase next() {
        var unsaved = Stream.concat(
                        clashes.stream().map(Clash::part), refused.stream().filter(base::knows))
                .collect(Collectors.toSet());
        return DraftBase.of(saved()).with(base, unsaved);
    }
}
