package org.essaim.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.essaim.identity.directory.MemberName;
import org.essaim.meetings.MeetingIntake;
import org.essaim.meetings.MeetingMode;
import org.essaim.meetings.PlanMeeting;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.ShownTo;
import org.essaim.shared.viewer.Viewer;

/** Meetings of the networks, past and to come, with members who come. */
@ApplicationScoped
class DemoMeetings implements DemoPart {

    @Inject
    private MeetingIntake intake;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private Clock clock;

    @Override
    public int rank() {
        return 25;
    }

    @Override
    public String load(DemoFiles files, DemoPeople people) {
        var meetings = files.meetings();
        meetings.forEach(this::load);
        return meetings.size() + " meetings";
    }

    private void load(JsonObject file) {
        var network = networks.network(file.getString("network"));
        var members = Stream.concat(network.coordinators().stream(), network.members().stream())
                .map(MemberName::id)
                .limit(file.getInt("coming"))
                .toList();
        intake.takeIn(network.line().id(), meeting(file), members);
    }

    private PlanMeeting meeting(JsonObject file) {
        return new PlanMeeting(
                file.getString("title"),
                file.getString("description"),
                MeetingMode.valueOf(file.getString("mode")),
                file.getString("place", ""),
                file.getString("link", ""),
                DemoFiles.day(LocalDate.now(clock.withZone(Viewer.PARIS)), file),
                LocalTime.parse(file.getString("begin")),
                LocalTime.parse(file.getString("end")),
                file.containsKey("seats") ? file.getInt("seats") : null,
                ShownTo.valueOf(file.getString("shownTo", "EVERYONE")));
    }
}
