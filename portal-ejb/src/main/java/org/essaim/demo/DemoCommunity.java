package org.essaim.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.identity.MemberAdministration;
import org.essaim.identity.MemberFilter;
import org.essaim.identity.MemberOrder;
import org.essaim.identity.NewMember;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.nodes.StartStep;
import org.essaim.shared.settings.Demonstration;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Viewer;

/**
 * Loads the demo once, all of it or nothing, whichever node comes first, before the portal takes its first request.
 * All members have the same password, which is in the README.
 */
@Startup
@Singleton
@DependsOn({"Startup", "VocabularyLoader"})
public class DemoCommunity {

    static final String PASSWORD = "butiner-ensemble";

    private static final System.Logger LOG = System.getLogger(DemoCommunity.class.getName());

    @Inject
    private Settings settings;

    @Inject
    private MemberAdministration members;

    @Inject
    @Any
    private Instance<DemoPart> parts;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Demonstration demonstration;

    @Inject
    private Clock clock;

    @Inject
    private NamedLock locks;

    @PostConstruct
    void load() {
        if (settings.demo()) {
            StartStep.DEMO.begin();
            try {
                viewer.actAs(Viewer.portal(), this::foundOnce);
                tellWhoReadsLetters();
            } catch (Exception e) {
                throw new IllegalStateException("the demo cannot be loaded", e);
            }
            StartStep.PAGES.begin();
        }
    }

    private void tellWhoReadsLetters() {
        if (demonstration.opensLetters()) {
            LOG.log(System.Logger.Level.INFO, "demonstration: everyone may read the letters of this portal");
        } else {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "{0} is on, but letters are for administrators: everyone reads them only in a database that the"
                            + " demo filled, at an address of this machine and without a mail server",
                    Setting.DEMO.variable());
        }
    }

    private boolean foundOnce() throws Exception {
        locks.hold("demo");
        var everybody = new ListRequest<>(MemberFilter.ALL, MemberOrder.NAME, Slice.first(1));
        if (members.members(everybody).total() > 0) {
            return false;
        }
        demonstration.begin();
        found();
        return true;
    }

    private void found() throws Exception {
        var began = System.nanoTime();
        var files = new DemoFiles();
        var people = files.members().getValuesAs(JsonObject.class);
        var ids = members.enrolAll(people.stream().map(this::member).toList());
        var enrolled = new HashMap<String, MemberId>();
        var moderators = new ArrayList<MemberId>();
        for (var i = 0; i < ids.size(); i++) {
            enrolled.put(people.get(i).getString("email"), ids.get(i));
            if (roles(people.get(i)).contains(Role.MODERATOR)) {
                moderators.add(ids.get(i));
            }
        }
        var loaded = new ArrayList<String>();
        loaded.add(enrolled.size() + " members");
        for (var part : inOrder()) {
            loaded.add(part.load(files, new DemoPeople(enrolled, moderators)));
        }
        LOG.log(
                System.Logger.Level.INFO,
                "demo loaded in {0} ms: {1}",
                (System.nanoTime() - began) / 1_000_000,
                String.join(", ", loaded));
    }

    private List<DemoPart> inOrder() {
        return parts.stream().sorted(Comparator.comparingInt(DemoPart::rank)).toList();
    }

    /** The newest members came some weeks ago, the first ones before the chart of sign-ups begins to forget them. */
    private NewMember member(JsonObject file) {
        var joined = clock.instant().minus(Duration.ofDays(file.getInt("joinedDaysAgo")));
        var profile = new EditProfile(
                file.getString("name"),
                SchoolRole.valueOf(file.getString("schoolRole")),
                Set.copyOf(DemoScenario.texts(file, "disciplines")),
                Set.copyOf(DemoScenario.texts(file, "levels")),
                file.getString("academie", null),
                null,
                file.getString("bio", ""),
                file.getBoolean("publicProfile", false));
        return new NewMember(
                file.getString("email"), PASSWORD, Locale.FRENCH, profile, roles(file), Optional.of(joined));
    }

    private static Set<Role> roles(JsonObject file) {
        return DemoScenario.texts(file, "roles").stream().map(Role::valueOf).collect(Collectors.toSet());
    }
}
