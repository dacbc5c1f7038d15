package org.essaim.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.discussions.DiscussionIntake;
import org.essaim.discussions.PostId;
import org.essaim.identity.directory.MemberName;
import org.essaim.moderation.Cause;
import org.essaim.moderation.ReportThing;
import org.essaim.moderation.Reporting;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkView;
import org.essaim.networks.ShownTo;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Grant;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;

/** Discussions of the networks; a report waits on one answer. */
@ApplicationScoped
class DemoDiscussions implements DemoPart {

    @Inject
    private DiscussionIntake intake;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private Reporting reporting;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Override
    public int rank() {
        return 27;
    }

    @Override
    public String load(DemoFiles files, DemoPeople people) throws Exception {
        var file = files.discussions();
        file.getJsonArray("shownToEveryone").getValuesAs(JsonString::getString).forEach(this::open);
        var discussions = file.getJsonArray("discussions").getValuesAs(JsonObject.class);
        for (var each : discussions) {
            load(each);
        }
        return discussions.size() + " discussions";
    }

    private void open(String slug) {
        intake.show(networks.plate(slug).id(), ShownTo.EVERYONE);
    }

    private void load(JsonObject file) throws Exception {
        var network = networks.network(file.getString("network"));
        var people = people(network);
        var said = file.getJsonArray("said").getValuesAs(JsonObject.class).stream()
                .map(each -> said(each, people))
                .toList();
        var taken = intake.takeIn(
                network.line().id(),
                file.getString("title"),
                said,
                file.getBoolean("pinned", false),
                file.getBoolean("closed", false));
        if (file.containsKey("reported")) {
            var report = file.getJsonObject("reported");
            report(taken.posts().get(report.getInt("post")), report, people.get(report.getString("by")), network);
        }
    }

    private static Map<String, MemberId> people(NetworkView network) {
        return Stream.concat(network.coordinators().stream(), network.members().stream())
                .collect(Collectors.toMap(MemberName::name, MemberName::id));
    }

    private DiscussionIntake.Said said(JsonObject file, Map<String, MemberId> people) {
        return new DiscussionIntake.Said(
                people.get(file.getString("by")),
                file.getString("text"),
                clock.instant().minus(Duration.ofHours(file.getInt("hoursAgo"))));
    }

    private void report(PostId post, JsonObject file, MemberId by, NetworkView network) throws Exception {
        var cause = Cause.valueOf(file.getString("cause"));
        var report = new ReportThing(cause, file.getString("words"));
        var reporter = Viewer.member(by, Set.of(Role.MEMBER), Locale.FRENCH)
                .holding(Set.of(new Grant(
                        "MEMBER",
                        network.line().id().kind(),
                        network.line().id().value())));
        viewer.actAs(reporter, () -> {
            reporting.report(post.kind(), post.value(), report);
            return null;
        });
    }
}
