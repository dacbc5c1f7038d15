package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.identity.MemberProfiles;
import org.essaim.identity.profile.PublicProfile;
import org.essaim.library.ScenarioCard;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.MemberId;

/** A member's public page, at its one address. */
@Named
@RequestScoped
public class MemberPage {

    private static final int MOST = 12;

    @Inject
    private MemberProfiles profiles;

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private Here here;

    private long id;
    private PublicProfile profile;
    private List<ScenarioCard> scenarios = List.of();

    /** Reads the profile; another spelling of the address leads to the right one, for good. */
    public void open() {
        if (id <= 0) {
            throw new NotFoundException("identity.problem.memberUnknown");
        }
        profile = profiles.published(new MemberId(id));
        if (!here.path().equals(profile.path())) {
            here.goForGood(profile.path());
        } else {
            scenarios = catalogue.byAuthor(profile.id(), MOST);
        }
    }

    public PublicProfile getProfile() {
        return profile;
    }

    /** What the member has published, the newest first. */
    public List<ScenarioCard> getScenarios() {
        return scenarios;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }
}
