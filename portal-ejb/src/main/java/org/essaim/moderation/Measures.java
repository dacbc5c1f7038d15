package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.ActOnMembers;
import org.essaim.identity.MemberAct;
import org.essaim.identity.MemberActs;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;

/** What is done with a reported thing, and undone, by the capability whose it is. */
@ApplicationScoped
class Measures {

    @Inject
    private Reportables things;

    @Inject
    private Removals removals;

    @Inject
    private MemberActs members;

    /** Refuses what cannot be done with the thing as it stands. */
    static void requirePossible(Measure measure, Optional<ReportedThing> standing) {
        if (measure != Measure.NONE
                && standing.filter(thing -> thing.measures().contains(measure)).isEmpty()) {
            throw new RuleException("moderation.problem.measure");
        }
    }

    void take(Measure measure, ReportCase found, String reason) {
        var thing = found.thing();
        switch (measure) {
            case NONE -> things.find(thing.kind()).ifPresent(kind -> kind.spare(thing.value()));
            case REMOVE -> {
                var kind = kind(thing);
                kind.saying(thing.value()).ifPresent(saying -> removals.keep(found.id(), saying));
                kind.remove(thing.value(), reason);
            }
            case SUSPEND -> act(MemberAct.SUSPEND, thing, reason);
        }
    }

    /**
     * What somebody else has undone, or done again, meanwhile stays as it is; so does what a later decision removed.
     *
     * @param found the case that has ended
     * @return false when what was removed cannot be put back
     */
    boolean undo(ReportCase found, String reason) {
        var thing = found.thing();
        return switch (found.measure()) {
            case NONE -> true;
            case REMOVE ->
                !removals.isRemovedSince(thing, found.id()) && kind(thing).restore(thing.value());
            case SUSPEND -> {
                act(MemberAct.REINSTATE, thing, reason);
                yield true;
            }
        };
    }

    private void act(MemberAct act, Target thing, String reason) {
        var outcomes = members.carryOut(new ActOnMembers(act, List.of(new MemberId(thing.value())), null, reason));
        if (act == MemberAct.SUSPEND) {
            outcomes.outcomes().stream()
                    .flatMap(each -> each.problem().stream())
                    .findFirst()
                    .ifPresent(problem -> {
                        throw new RuleException(problem);
                    });
        }
    }

    private Reportable kind(Target thing) {
        return things.find(thing.kind()).orElseThrow(ReportCases::notFound);
    }
}
