package org.essaim.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.essaim.announcements.AnnouncementIntake;
import org.essaim.announcements.WriteAnnouncement;
import org.essaim.files.FileId;
import org.essaim.files.FileKeeping;
import org.essaim.files.Upload;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkView;
import org.essaim.networks.ShownTo;
import org.essaim.notifications.Following;
import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Thing;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;

/** Announcements of the networks: sent, one of them just now, scheduled, begun. */
@ApplicationScoped
class DemoAnnouncements implements DemoPart {

    private static final String NOW = "NOW";
    private static final String TOPIC = "announcements-published";

    @Inject
    private AnnouncementIntake intake;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private FileKeeping keeping;

    @Inject
    private Following following;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Override
    public int rank() {
        return 26;
    }

    @Override
    public String load(DemoFiles files, DemoPeople people) throws Exception {
        var announcements = files.announcements();
        for (var each : announcements) {
            load(each, files);
        }
        return announcements.size() + " announcements";
    }

    private void load(JsonObject file, DemoFiles files) throws Exception {
        var network = networks.network(file.getString("network"));
        var author = network.coordinators().get(0).id();
        var id = network.line().id();
        var said = said(file, attached(file, author, files));
        switch (file.getString("state")) {
            case "PUBLISHED" -> intake.published(id, author, said, moment(file));
            case NOW -> {
                choose(network);
                intake.publishedNow(id, author, said);
            }
            case "SCHEDULED" -> intake.toCome(id, author, said, Optional.of(moment(file)));
            default -> intake.toCome(id, author, said, Optional.empty());
        }
    }

    /** Members hear of it as they like: most in a digest, some by a letter of its own, one on the site alone. */
    private void choose(NetworkView network) throws Exception {
        var rhythms = List.of(Rhythm.DAILY, Rhythm.WEEKLY, Rhythm.DAILY, Rhythm.NOW, Rhythm.NEVER);
        for (var i = 0; i < network.members().size(); i++) {
            var member = network.members().get(i).id();
            var rhythm = rhythms.get(i % rhythms.size());
            viewer.actAs(Viewer.member(member, Set.of(Role.MEMBER), Locale.FRENCH), () -> {
                following.choose(Thing.of(network.line().id()), TOPIC, rhythm);
                return true;
            });
        }
    }

    private List<FileId> attached(JsonObject file, MemberId author, DemoFiles files) throws Exception {
        var attached = new ArrayList<FileId>();
        for (var name : DemoScenario.texts(file, "files")) {
            attached.add(viewer.actAs(Viewer.member(author, Set.of(Role.MEMBER), Locale.FRENCH), () -> {
                try (var content = files.file(name)) {
                    return keeping.keep(new Upload(name, content));
                }
            }));
        }
        return attached;
    }

    private static WriteAnnouncement said(JsonObject file, List<FileId> attached) {
        return new WriteAnnouncement(
                file.getString("title"),
                String.join("\n\n", DemoScenario.texts(file, "text")),
                ShownTo.valueOf(file.getString("shownTo")),
                true,
                attached);
    }

    private Instant moment(JsonObject file) {
        return clock.instant().plus(Duration.ofDays(file.getInt("inDays")));
    }
}
