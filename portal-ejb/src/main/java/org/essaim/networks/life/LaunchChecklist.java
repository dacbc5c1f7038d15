package org.essaim.networks.life;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a network needs before it is launched, what is better done before, and how far it is. */
public record LaunchChecklist(Set<Step> done) {

    /** The steps in the order of the page. */
    public enum Step {
        /** Two who can act. */
        COORDINATORS(true),
        CHARTER(true),
        /** Without it, the page of the network says nothing yet: nobody is harmed. */
        PRESENTATION(false),
        /** It is planned in the agenda, or took place. */
        FIRST_MEETING(false);

        private final boolean required;

        Step(boolean required) {
            this.required = required;
        }

        /** Whether there is no launch without it; the others are advised. */
        public boolean isRequired() {
            return required;
        }
    }

    /** So that the network outlives the illness of one. */
    static final int COORDINATORS = 2;

    /** A step with whether it is done. */
    public record Line(Step step, boolean done) {}

    public LaunchChecklist {
        done = Set.copyOf(done);
    }

    static LaunchChecklist of(Network network, int coordinators, boolean meets) {
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
        if (meets) {
            done.add(Step.FIRST_MEETING);
        }
        return new LaunchChecklist(done);
    }

    /** Those without which there is no launch. */
    public List<Line> required() {
        return lines(true);
    }

    /** Those that are better done before. */
    public List<Line> advised() {
        return lines(false);
    }

    private List<Line> lines(boolean required) {
        return Arrays.stream(Step.values())
                .filter(step -> step.isRequired() == required)
                .map(step -> new Line(step, done.contains(step)))
                .toList();
    }

    public int most() {
        return Step.values().length;
    }

    /** Whether the network can be launched: what is required is done. */
    public boolean isReady() {
        return required().stream().allMatch(Line::done);
    }
}
