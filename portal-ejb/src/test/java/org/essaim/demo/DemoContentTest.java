package org.essaim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.library.content.Advice;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.ResourceId;
import org.junit.jupiter.api.Test;

class DemoContentTest {

    private final DemoFiles files = new DemoFiles();

    @Test
    void everyScenarioNamesMembersAndResourcesThatExist() {
        var members = files.members().getValuesAs(JsonObject.class).stream()
                .map(member -> member.getString("email"))
                .collect(Collectors.toSet());
        Map<String, ResourceId> resources = new HashMap<>();
        files.resources()
                .forEach(resource -> resources.put(resource.getString("slug"), new ResourceId(resources.size() + 1)));
        assertThat(files.scenarios())
                .hasSizeGreaterThan(30)
                .map(DemoScenario::new)
                .allSatisfy(scenario -> {
                    assertThat(members).contains(scenario.author()).containsAll(scenario.coAuthors());
                    assertThat(scenario.file().getJsonArray("phases").getValuesAs(JsonObject.class).stream()
                                    .flatMap(phase ->
                                            phase.getJsonArray("activities").getValuesAs(JsonObject.class).stream())
                                    .flatMap(activity -> DemoScenario.texts(activity, "resources").stream()))
                            .allMatch(resources::containsKey);
                });
    }

    @Test
    void someSearchIsKeptSinceBeforeTheNewestThings() {
        var members = files.members().getValuesAs(JsonObject.class).stream()
                .map(member -> member.getString("email"))
                .collect(Collectors.toSet());
        assertThat(files.searches())
                .hasSizeGreaterThan(1)
                .allMatch(search -> members.contains(search.getString("owner")))
                .anyMatch(search -> search.getInt("seenDaysAgo") > 0);
    }

    @Test
    void membersJoinedOverTheLastTwelveMonths() {
        var days = files.members().getValuesAs(JsonObject.class).stream()
                .map(member -> member.getInt("joinedDaysAgo"))
                .toList();
        assertThat(days).isNotEmpty().allMatch(each -> each >= 0 && each < 334);
        assertThat(days.stream().map(each -> each / 31).distinct()).hasSizeGreaterThan(8);
    }

    @Test
    void publishedScenariosHaveClassTimeAndSomeAreWorthAdvice() {
        Map<String, ResourceId> any = files.resources().stream()
                .collect(Collectors.toMap(resource -> resource.getString("slug"), resource -> new ResourceId(1)));
        var contents = files.scenarios().stream()
                .map(DemoScenario::new)
                .map(scenario -> scenario.content(any))
                .toList();
        assertThat(contents)
                .isNotEmpty()
                .allMatch(content -> FlipProfile.of(content).classMinutes() > 0);
        assertThat(contents).filteredOn(content -> Advice.on(content).isEmpty()).isNotEmpty();
        assertThat(contents)
                .filteredOn(content -> !Advice.on(content).isEmpty())
                .isNotEmpty();
    }

    @Test
    void noLicenceIsClaimedForTheSitesOfOthers() {
        assertThat(files.resources())
                .filteredOn(each -> each.containsKey("url"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.getString("licence", ""))
                        .as(each.getString("title"))
                        .isEmpty());
    }
}
