package org.essaim.library;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.discovery.IndexQueue;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.VersionContent;
import org.essaim.library.merging.DraftMerge;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.viewer.MemberId;

/** Keeps what people type in the editor, from several windows and of several authors at the same time. */
@Stateless
@OpenTo(Caller.MEMBER)
public class DraftKeeping {

    @Inject
    private Scenarios scenarios;

    @Inject
    private Authorship authorship;

    @Inject
    private OpenDrafts drafts;

    @Inject
    private ScenarioPolicy policy;

    @Inject
    private DraftCheck check;

    @Inject
    private MemberDirectory members;

    @Inject
    private IndexQueue index;

    @Inject
    private Clock clock;

    /**
     * Keeps of what is typed what can be kept: a field that breaks a rule, or that was changed elsewhere since, stops no
     * other one. InvalidException when nothing can be kept, as when there are too many phases.
     */
    public DraftKept keep(@Valid KeepDraft command) {
        var author = policy.requireWriter();
        scenarios.requireLocked(command.scenario());
        var version = drafts.requireOwn(command.scenario());
        var typed = command.content().withKeys();
        var refused = refused(version, typed);
        var merge = merge(command, version.content(), typed, refused);
        var other = version.savedBy();
        var otherAt = version.savedAt();
        check.requireValid(merge.saved());
        if (version.write(merge.saved(), author, clock.instant())) {
            scenarios.keepResources(version);
            scenarios.flush("library.problem.draftChanged");
            index.changedUnseen(ScenarioDocuments.KIND, command.scenario().value());
        }
        return new DraftKept(
                version.rowVersion(),
                version.savedAt(),
                merge.shown(),
                merge.saved(),
                merge.next(),
                merge.hasTakenIn(),
                merge.clashes(),
                other == null || merge.clashes().isEmpty() ? null : name(other),
                otherAt,
                refused,
                ContentRules.missing(merge.saved()));
    }

    private List<Violation> refused(ScenarioVersion version, VersionContent typed) {
        var refused = new ArrayList<>(check.broken(typed));
        refused.addAll(check.unusable(typed, version, authorship.of(version)));
        return refused;
    }

    private static DraftMerge merge(
            KeepDraft command, VersionContent saved, VersionContent typed, List<Violation> refused) {
        var fields = refused.stream().map(Violation::field).collect(Collectors.toCollection(HashSet::new));
        fields.addAll(command.unread());
        return DraftMerge.of(command.base(), typed, saved, fields).orElseThrow(() -> new InvalidException(refused));
    }

    private MemberName name(MemberId member) {
        return members.names(List.of(member)).get(member);
    }
}
