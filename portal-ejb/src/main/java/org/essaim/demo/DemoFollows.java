package org.essaim.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.essaim.notifications.Following;
import org.essaim.notifications.MemberFollowing;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;

/** Authors whom members of the demo follow: what is published after it is told to them, and waits for their digest. */
@ApplicationScoped
class DemoFollows implements DemoPart {

    /** Addresses below {@code example.org}. */
    private static final Map<String, List<String>> FOLLOWED = Map.of(
            "melissa.tournesol", List.of("apolline.trefle", "lucien.pollen", "jacinthe.sauge"),
            "ambre.rucher", List.of("apolline.trefle", "olivier.tilleul"),
            "basile.romarin", List.of("lucien.pollen"));

    @Inject
    private Following following;

    @Inject
    private CurrentViewer viewer;

    @Override
    public int rank() {
        return 5;
    }

    @Override
    public String load(DemoFiles files, DemoPeople people) throws Exception {
        for (var each : FOLLOWED.entrySet()) {
            var follower = Viewer.member(id(people, each.getKey()), Set.of(Role.MEMBER), Locale.FRENCH);
            for (var author : each.getValue()) {
                viewer.actAs(follower, () -> follow(id(people, author)));
            }
        }
        return FOLLOWED.size() + " members who follow authors";
    }

    private boolean follow(MemberId author) {
        following.follow(MemberFollowing.of(author));
        return true;
    }

    private static MemberId id(DemoPeople people, String name) {
        return people.byEmail().get(name + "@example.org");
    }
}
