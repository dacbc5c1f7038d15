package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.invitations.NetworkInvitations;
import org.essaim.notifications.Followed.ToldOf;
import org.essaim.notifications.Following;
import org.essaim.notifications.Thing;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** Where a link of invitation leads: looking changes nothing, and who accepts has an account. */
@Named("networkInvitation")
@RequestScoped
public class InvitationPage {

    @Inject
    private NetworkInvitations invitations;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Following following;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    @Param(name = "cle")
    private String secret;

    private NetworkLine network;

    /** The network that the link leads into; null when it does not work, or no longer. */
    public NetworkLine getNetwork() {
        if (network == null) {
            network = invitations.behind(secret).orElse(null);
        }
        return network;
    }

    public void accept() {
        errors.attempt(() -> {
            var line = getNetwork();
            invitations.accept(secret);
            notices.done("networks.done.joined");
            response.redirect(line == null ? MyNetworksPage.PATH : line.path());
        });
        network = null;
    }

    /** Whether the viewer was kept out of the network, so that no link lets them in. */
    public boolean isSuspended() {
        return isSignedIn() && networks.network(getNetwork().slug()).isSuspended();
    }

    /** Which letters will come, and how soon: said before, as they begin with joining. */
    public List<ToldOf> getTold() {
        return isSignedIn() ? following.wouldTell(Thing.of(getNetwork().id())) : List.of();
    }

    public boolean isSignedIn() {
        return viewer.current().isSignedIn();
    }

    /** Back to this page, for who has to sign in first, as an address carries it. */
    public String getBack() {
        return URLEncoder.encode(
                NetworksRoutes.INVITATION + "?cle=" + (secret == null ? "" : secret), StandardCharsets.UTF_8);
    }
}
