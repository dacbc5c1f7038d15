package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.VersionContent;
import org.essaim.library.resources.ResourceCatalogue;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.vocabulary.Vocabularies;

/** Refuses contents that break the {@link ContentRules}, and resources that the authors may not use. */
@ApplicationScoped
class DraftCheck {

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private ResourceCatalogue resources;

    /** What cannot be kept, field by field. */
    List<Violation> broken(VersionContent content) {
        return ContentRules.broken(
                content, (kind, code) -> vocabularies.find(kind, code).isPresent());
    }

    void requireValid(VersionContent content) {
        refuse(broken(content));
    }

    void requireComplete(VersionContent content) {
        refuse(ContentRules.missing(content));
        if (FlipProfile.of(content).classMinutes() == 0) {
            throw new RuleException("library.problem.noClassTime");
        }
    }

    void requireUsable(VersionContent content, ScenarioVersion version, List<MemberId> authors) {
        refuse(unusable(content, version, authors));
    }

    /** What the version used before may stay, whatever became of it; what is new must be there for the authors. */
    List<Violation> unusable(VersionContent content, ScenarioVersion version, List<MemberId> authors) {
        var added = new HashSet<>(content.resources());
        added.removeAll(version.content().resources());
        if (added.isEmpty()) {
            return List.of();
        }
        added.removeAll(resources.usable(added, authors));
        var violations = new ArrayList<Violation>();
        for (var i = 0; i < content.phases().size(); i++) {
            var activities = content.phases().get(i).activities();
            for (var j = 0; j < activities.size(); j++) {
                if (activities.get(j).resources().stream().anyMatch(added::contains)) {
                    violations.add(Violation.of(
                            "phases[" + i + "].activities[" + j + "].resources", "library.problem.resourceUnknown"));
                }
            }
        }
        return violations;
    }

    private static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new InvalidException(violations);
        }
    }
}
