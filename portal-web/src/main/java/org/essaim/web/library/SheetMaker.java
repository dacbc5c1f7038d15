package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.library.ScenarioView;
import org.essaim.library.content.Activity;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.Phase;
import org.essaim.library.content.Place;
import org.essaim.library.content.Remark;
import org.essaim.library.content.VersionContent;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.library.ScenarioSheet.ActivitySheet;
import org.essaim.web.library.ScenarioSheet.Notice;
import org.essaim.web.library.ScenarioSheet.PhaseSheet;
import org.essaim.web.library.ScenarioSheet.Support;

/** Puts the content of a version into words. */
@RequestScoped
class SheetMaker {

    @Inject
    private LibraryWords words;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private SheetCache cache;

    /** The sheet of a version in the viewer's language. */
    ScenarioSheet sheet(ScenarioView view) {
        return view.state().isSealed()
                ? cache.get(view.id(), view.number(), words.locale(), () -> make(view))
                : make(view);
    }

    private ScenarioSheet make(ScenarioView view) {
        var content = view.content();
        var profile = view.profile();
        return new ScenarioSheet(
                content.title().isEmpty() ? words.text("untitled") : content.title(),
                kicker(content),
                words.minutes(profile.classMinutes()),
                words.minutes(profile.distanceMinutes()),
                content.preparationMinutes() == 0 ? "" : words.minutes(content.preparationMinutes()),
                words.text(
                        "scenario.total",
                        words.minutes(profile.total()),
                        content.activities().size()),
                content.skills().stream()
                        .map(code -> code + " " + words.term(TermKind.CRCN, code))
                        .toList(),
                LicenceSheet.of(content.licence(), vocabularies, words),
                content.phases().stream().map(this::phase).toList(),
                supports(content),
                strengths(content, profile, view.advice()),
                view.advice().stream().map(this::notice).toList());
    }

    private String kicker(VersionContent content) {
        return Stream.of(
                        words.shortTerms(TermKind.DISCIPLINE, content.disciplines()),
                        words.shortTerms(TermKind.LEVEL, content.levels()),
                        content.flip() == null ? "" : words.text("flip." + content.flip()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private PhaseSheet phase(Phase phase) {
        return new PhaseSheet(
                words.text("moment." + phase.moment()),
                phase.title(),
                sum(phase),
                phase.activities().stream().map(this::activity).toList());
    }

    /** Such as « 20 min à distance, 55 min en classe ». */
    private String sum(Phase phase) {
        return Stream.of(Place.DISTANCE, Place.CLASS)
                .map(place -> {
                    var minutes = phase.activities().stream()
                            .filter(each -> each.place() == place)
                            .mapToInt(Activity::minutes)
                            .sum();
                    return minutes == 0 ? "" : words.text("scenario.at." + place, words.minutes(minutes));
                })
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private ActivitySheet activity(Activity activity) {
        var facts = new ArrayList<String>();
        facts.add(words.text("activity.at." + activity.place()));
        if (activity.atDistance() && activity.synchronous()) {
            facts.add(words.text("activity.synchronous"));
        }
        facts.add(words.text("activity.with." + activity.grouping()));
        facts.add(words.text("activity." + activity.bloom()));
        facts.add(words.text("activity." + activity.interaction()));
        return new ActivitySheet(
                activity.title().isEmpty() ? words.text("untitled") : activity.title(),
                activity.minutes(),
                activity.atDistance(),
                List.copyOf(facts),
                activity.instructions(),
                activity.help(),
                activity.feedback(),
                String.join(", ", activity.tools()),
                activity.resources());
    }

    private List<Support> supports(VersionContent content) {
        return Stream.of(
                        support("equipment", content.equipment(), ""),
                        support("homeEquipment", content.homeEquipment(), content.homeFallback()),
                        support("struggling", content.supportForStruggling(), ""),
                        support("advanced", content.challengeForAdvanced(), ""),
                        support("families", content.familyInformation(), ""))
                .filter(each -> !each.text().isEmpty() || !each.fallback().isEmpty())
                .toList();
    }

    private Support support(String key, String text, String fallback) {
        return new Support(words.text("support." + key), text, fallback);
    }

    private List<String> strengths(VersionContent content, FlipProfile profile, List<Remark> remarks) {
        return Strengths.of(content, profile, remarks).stream()
                .map(each -> words.text("strength." + each.key(), words.minutes(each.minutes())))
                .toList();
    }

    private Notice notice(Remark remark) {
        var text = words.text(
                "Advice." + remark.advice().name(), remark.arguments().toArray());
        return new Notice(text, remark.isBlocking());
    }
}
