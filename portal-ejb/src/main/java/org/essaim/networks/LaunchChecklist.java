package org.essaim.networks;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a network needs before it is launched, and how far it is. */
public record LaunchChecklist(Set<Step> done) {

    /** What is needed, in the order of the page. */
    public enum Step {
        /** Two who can act. */
        COORDINATORS,
        CHARTER,
        PRESENTATION,
        /** There is a day for it. */
        FIRST_MEETING
    }

    /** So that the network outlives the illness of one. */
    static final int COORDINATORS = 2;

    /** A step with whether it is done. */
    public record Line(Step step, boolean done) {}

    public LaunchChecklist {
        done = Set.copyOf(done);
    }

    static LaunchChecklist of(Network network, int coordinators) {
        var done = EnumSet.noneOf(Step.class);
        if (coordinators >= COORDINATORS) {
            done.add(Step.COORDINATORS);
        }
        if (network.isCharterAccepted()) {
            done.add(Step.CHARTER);
        }
        if (!network.presentation().isEmpty()) {
            done.add(Step.PRESENTATION);
        }
        if (network.firstMeetingOn() != null) {
            done.add(Step.FIRST_MEETING);
        }
        return new LaunchChecklist(done);
    }

    public List<Line> lines() {
        return Arrays.stream(Step.values())
                .map(step -> new Line(step, done.contains(step)))
                .toList();
    }

    public int most() {
        return Step.values().length;
    }

    public boolean isComplete() {
        return done.size() == most();
    }
}
