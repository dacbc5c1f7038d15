package org.essaim.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.essaim.identity.MemberAdministration;
import org.essaim.identity.NewMember;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.NetworkState;
import org.essaim.networks.ShownTo;
import org.essaim.networks.life.NetworkIntake;
import org.essaim.networks.life.PresentNetwork;
import org.essaim.networks.life.ProjectNetwork;
import org.essaim.networks.life.TakeInNetwork;
import org.essaim.networks.life.TakeInNetwork.Belonging;
import org.essaim.shared.text.Slug;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/** Networks in all states, with members who keep their profiles to their networks. */
@ApplicationScoped
class DemoNetworks implements DemoPart {

    @Inject
    private NetworkIntake intake;

    @Inject
    private MemberAdministration members;

    @Inject
    private Clock clock;

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public String load(DemoFiles files, DemoPeople people) {
        var file = files.networks();
        var known = new HashMap<>(people.byEmail());
        known.putAll(newcomers(file.getJsonArray("people").getValuesAs(JsonObject.class)));
        var networks = file.getJsonArray("networks").getValuesAs(JsonObject.class);
        networks.forEach(each -> intake.takeIn(network(each, known)));
        return networks.size() + " networks, " + known.size() + " members in all";
    }

    private Map<String, MemberId> newcomers(List<JsonObject> files) {
        var ids = members.enrolAll(files.stream().map(this::member).toList());
        var newcomers = new HashMap<String, MemberId>();
        for (var i = 0; i < ids.size(); i++) {
            newcomers.put(address(files.get(i).getString("name")), ids.get(i));
        }
        return newcomers;
    }

    private NewMember member(JsonObject file) {
        var name = file.getString("name");
        var profile = new EditProfile(
                name,
                SchoolRole.TEACHER,
                Set.copyOf(DemoScenario.texts(file, "disciplines")),
                Set.copyOf(DemoScenario.texts(file, "levels")),
                file.getString("academie"),
                null,
                "",
                false);
        return new NewMember(
                address(name),
                DemoCommunity.PASSWORD,
                Locale.FRENCH,
                profile,
                Set.of(Role.MEMBER),
                Optional.of(ago(file.getInt("joinedDaysAgo"))));
    }

    private static String address(String name) {
        var space = name.indexOf(' ');
        return Slug.of(name.substring(0, space)) + "." + Slug.of(name.substring(space)) + "@example.org";
    }

    private TakeInNetwork network(JsonObject file, Map<String, MemberId> known) {
        var founded = file.getInt("foundedDaysAgo");
        var project =
                new ProjectNetwork(file.getString("name"), file.getString("academie"), file.getString("area", ""));
        return new TakeInNetwork(
                project,
                presentation(file),
                NetworkState.valueOf(file.getString("state")),
                Stream.concat(
                                belonging(file, "coordinators", NetworkRole.COORDINATOR, founded, known),
                                Stream.concat(
                                        belonging(file, "moderators", NetworkRole.MODERATOR, founded - 5, known),
                                        belonging(file, "members", NetworkRole.MEMBER, founded - 10, known)))
                        .toList(),
                requests(file, known),
                ago(founded),
                ago(file.getInt("launchedDaysAgo", founded)),
                ago(file.getInt("endedDaysAgo", 0)));
    }

    private PresentNetwork presentation(JsonObject file) {
        return new PresentNetwork(
                String.join("\n\n", DemoScenario.texts(file, "presentation")),
                Joining.valueOf(file.getString("joining", Joining.ON_REQUEST.name())),
                ShownTo.valueOf(file.getString("membersShownTo", ShownTo.MEMBERS.name())));
    }

    /** One after the other: the first on this day, the others some days later each. */
    private Stream<Belonging> belonging(
            JsonObject file, String who, NetworkRole role, int firstDaysAgo, Map<String, MemberId> known) {
        var people = DemoScenario.texts(file, who);
        return Stream.iterate(0, i -> i < people.size(), i -> i + 1)
                .map(i -> new Belonging(
                        Optional.ofNullable(known.get(address(people.get(i)))).orElseThrow(),
                        role,
                        ago(Math.max(2, firstDaysAgo - i * Math.max(1, firstDaysAgo / (people.size() + 2))))));
    }

    private static Map<MemberId, String> requests(JsonObject file, Map<String, MemberId> known) {
        var waiting = new HashMap<MemberId, String>();
        if (file.containsKey("requests")) {
            file.getJsonObject("requests")
                    .forEach((name, word) -> waiting.put(known.get(address(name)), ((JsonString) word).getString()));
        }
        return waiting;
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
