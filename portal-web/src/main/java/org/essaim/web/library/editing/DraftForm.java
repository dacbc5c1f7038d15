package org.essaim.web.library.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.essaim.library.content.FlipType;
import org.essaim.library.content.VersionContent;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.web.forms.Rows;
import org.essaim.web.forms.Typed;

/**
 * A draft as it is typed.
 *
 * @param objectives one a line
 * @param keywords separated by commas
 * @param preparationMinutes what stands in the field, a number or not
 */
public record DraftForm(
        String title,
        String summary,
        String language,
        Set<String> disciplines,
        Set<String> levels,
        FlipType flip,
        String objectives,
        Set<String> skills,
        String keywords,
        String preparationMinutes,
        String licence,
        String equipment,
        String homeEquipment,
        String homeFallback,
        String supportForStruggling,
        String challengeForAdvanced,
        String familyInformation,
        Rows<PhaseForm> phases) {

    static DraftForm of(VersionContent content) {
        return new DraftForm(
                content.title(),
                content.summary(),
                content.language(),
                Set.copyOf(content.disciplines()),
                Set.copyOf(content.levels()),
                content.flip(),
                Typed.lines(content.objectives()),
                Set.copyOf(content.skills()),
                String.join(", ", content.keywords()),
                Typed.number(content.preparationMinutes()),
                content.licence(),
                content.equipment(),
                content.homeEquipment(),
                content.homeFallback(),
                content.supportForStruggling(),
                content.challengeForAdvanced(),
                content.familyInformation(),
                Plan.of(content.phases()).phases());
    }

    /** Phases and activities, to be changed. */
    public Plan plan() {
        return new Plan(phases);
    }

    /** What it means, with 0 for what is no number ({@link #unreadable}); codes in the order of their vocabularies. */
    VersionContent content(CodeOrder order) {
        return new VersionContent(
                title,
                summary,
                language,
                order.disciplines(disciplines),
                order.levels(levels),
                flip,
                Typed.entries(objectives, "\n"),
                order.skills(skills),
                Typed.entries(keywords, ","),
                Math.max(0, Typed.number(preparationMinutes)),
                licence,
                equipment,
                homeEquipment,
                homeFallback,
                supportForStruggling,
                challengeForAdvanced,
                familyInformation,
                plan().content());
    }

    /** What was typed and is no number, by its field. */
    List<Violation> unreadable() {
        var wrong = new ArrayList<Violation>();
        Typed.problem(preparationMinutes).ifPresent(key -> wrong.add(Violation.of("preparationMinutes", key)));
        for (var i = 0; i < phases.size(); i++) {
            var activities = phases.get(i).activities();
            for (var j = 0; j < activities.size(); j++) {
                var field = "phases[" + i + "].activities[" + j + "].minutes";
                Typed.problem(activities.get(j).minutes()).ifPresent(key -> wrong.add(Violation.of(field, key)));
            }
        }
        return wrong;
    }

    /** The same, with the typed text of what means the same there: also of what is no number. */
    DraftForm over(DraftForm typed, CodeOrder order) {
        var mine = typed.content(order);
        var shown = content(order);
        return new DraftForm(
                title,
                summary,
                language,
                disciplines,
                levels,
                flip,
                mine.objectives().equals(shown.objectives()) ? typed.objectives : objectives,
                skills,
                mine.keywords().equals(shown.keywords()) ? typed.keywords : keywords,
                mine.preparationMinutes() == shown.preparationMinutes() ? typed.preparationMinutes : preparationMinutes,
                licence,
                equipment,
                homeEquipment,
                homeFallback,
                supportForStruggling,
                challengeForAdvanced,
                familyInformation,
                plan().over(typed.plan()).phases());
    }

    DraftForm with(Plan other) {
        return new DraftForm(
                title,
                summary,
                language,
                disciplines,
                levels,
                flip,
                objectives,
                skills,
                keywords,
                preparationMinutes,
                licence,
                equipment,
                homeEquipment,
                homeFallback,
                supportForStruggling,
                challengeForAdvanced,
                familyInformation,
                other.phases());
    }

    /** The same for one discipline and one level; null leaves them open. */
    DraftForm placed(String discipline, String level) {
        return new DraftForm(
                title,
                summary,
                language,
                discipline == null ? disciplines : Set.of(discipline),
                level == null ? levels : Set.of(level),
                flip,
                objectives,
                skills,
                keywords,
                preparationMinutes,
                licence,
                equipment,
                homeEquipment,
                homeFallback,
                supportForStruggling,
                challengeForAdvanced,
                familyInformation,
                phases);
    }
}
