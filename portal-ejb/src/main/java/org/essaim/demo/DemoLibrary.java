package org.essaim.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.files.Upload;
import org.essaim.library.ScenarioIntake;
import org.essaim.library.TakeInScenario;
import org.essaim.library.VersionState;
import org.essaim.library.content.ResourceId;
import org.essaim.library.resources.ResourceContent;
import org.essaim.library.resources.ResourceEditing;
import org.essaim.library.resources.ResourceKind;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;

/** Resources and scenarios of the demo, by their owners and authors, reviewed by its moderators in turn. */
@ApplicationScoped
class DemoLibrary implements DemoPart {

    @Inject
    private ResourceEditing resources;

    @Inject
    private ScenarioIntake intake;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String load(DemoFiles files, DemoPeople people) throws Exception {
        var added = addResources(files, people.byEmail());
        var scenarios = files.scenarios().stream().map(DemoScenario::new).toList();
        takeIn(scenarios, people.byEmail(), people.moderators(), added);
        return added.size() + " resources, " + scenarios.size() + " scenarios";
    }

    /** Gives the resources by their slugs. */
    private Map<String, ResourceId> addResources(DemoFiles files, Map<String, MemberId> members) throws Exception {
        var ids = new HashMap<String, ResourceId>();
        for (var file : files.resources()) {
            var owner = Viewer.member(members.get(file.getString("owner")), Set.of(Role.MEMBER), Locale.FRENCH);
            ids.put(file.getString("slug"), viewer.actAs(owner, () -> add(files, file)));
        }
        return ids;
    }

    private ResourceId add(DemoFiles files, JsonObject file) throws IOException {
        var content = new ResourceContent(
                ResourceKind.valueOf(file.getString("kind")),
                file.getString("title"),
                file.getString("description", ""),
                file.getString("text", ""),
                file.getString("url", ""),
                file.getString("licence", ""),
                DemoScenario.texts(file, "authors"),
                file.getString("language", "fr"),
                DemoScenario.texts(file, "disciplines"),
                DemoScenario.texts(file, "levels"),
                DemoScenario.texts(file, "keywords"),
                file.getInt("minutes", 0));
        var id = content.kind() == ResourceKind.FILE
                ? addFile(files, content, file.getString("file"))
                : resources.add(content);
        resources.publish(id);
        return id;
    }

    private ResourceId addFile(DemoFiles files, ResourceContent content, String name) throws IOException {
        try (var bytes = files.file(name)) {
            return resources.add(content, new Upload(name, bytes));
        }
    }

    private void takeIn(
            List<DemoScenario> scenarios,
            Map<String, MemberId> members,
            List<MemberId> moderators,
            Map<String, ResourceId> resourceIds) {
        var late = daysAhead(scenarios);
        var turn = 0;
        for (var scenario : scenarios) {
            var authors = scenario.coAuthors().stream().map(members::get).toList();
            var author = members.get(scenario.author());
            var reviewers = moderators.stream()
                    .filter(each -> !each.equals(author) && !authors.contains(each))
                    .toList();
            intake.takeIn(new TakeInScenario(
                    author,
                    authors,
                    scenario.content(resourceIds),
                    scenario.state(),
                    reviewers.get(turn % reviewers.size()),
                    scenario.reason(),
                    at(scenario, late, turn)));
            turn++;
        }
    }

    /** By how many days the newest date of the demo is ahead of today: nothing may be published tomorrow. */
    private long daysAhead(List<DemoScenario> scenarios) {
        return scenarios.stream()
                .map(DemoScenario::publishedOn)
                .flatMap(Optional::stream)
                .max(LocalDate::compareTo)
                .map(newest -> Math.max(0, ChronoUnit.DAYS.between(today(), newest) + 1))
                .orElse(0L);
    }

    private Instant at(DemoScenario scenario, long late, int turn) {
        if (scenario.state() == VersionState.PUBLISHED) {
            var day = scenario.publishedOn().orElseGet(this::today).minusDays(late);
            return day.atTime(LocalTime.of(8 + turn % 10, (turn * 7) % 60))
                    .atZone(Viewer.PARIS)
                    .toInstant();
        }
        return clock.instant().minus(Duration.ofHours(20L + 13L * (turn % 9)));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Viewer.PARIS));
    }
}
