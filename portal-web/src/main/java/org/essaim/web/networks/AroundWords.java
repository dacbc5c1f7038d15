package org.essaim.web.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.networks.MyNetwork;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworkState;
import org.essaim.networks.map.NetworksAround;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.sharing.Html;
import org.essaim.web.sharing.Visit;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** How pages tell a member of the networks around: by the académie of the profile, which nobody else sees here. */
@ApplicationScoped
class AroundWords {

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Show show;

    /** The network to join, or what to do where there is none. */
    void nearest(Html out, Visit visit, NetworksAround found) {
        if (found.academie().isEmpty()) {
            out.open("p").say(text(visit, "networks.around.noAcademie")).say(" ");
            link(out, visit, "/compte", text(visit, "networks.around.profile"));
            out.close("p");
            return;
        }
        var academie = vocabularies.label(
                TermKind.ACADEMIE, found.academie(), visit.viewer().locale());
        found.nearest().ifPresentOrElse(network -> one(out, visit, network, academie), () -> {
            out.open("p").say(text(visit, "networks.around.none", academie)).say(" ");
            link(out, visit, NetworksRoutes.FOUND, text(visit, "networks.around.found"));
            out.close("p");
        });
    }

    private void one(Html out, Visit visit, NetworkLine network, String academie) {
        out.open("p").say(text(visit, "networks.around.there", academie)).say(" ");
        out.open("strong").say(network.name()).close("strong");
        out.say(", " + state(visit, network.state()));
        if (network.members() > 0) {
            out.say(", " + show.plural("networks.map.members", network.members()));
        }
        out.say(".").close("p");
        out.open("p").open("a", "class", "btn", "href", visit.link(network.path()));
        out.say(text(visit, "networks.around.see"))
                .open("span", "class", "vh")
                .say(" " + network.name())
                .close("span");
        out.close("a").close("p");
    }

    void link(Html out, Visit visit, String path, String words) {
        out.open("a", "href", visit.link(path)).say(words).close("a");
    }

    /** What the member is there, and how the network is when it is not simply alive. */
    String standing(Visit visit, MyNetwork network) {
        var role = text(visit, "networks.around.role." + network.role().name());
        return network.networkState() == NetworkState.ACTIVE
                ? role
                : role + ", " + state(visit, network.networkState());
    }

    private static String state(Visit visit, NetworkState state) {
        return text(visit, "networks.map.state." + state.name());
    }

    private static String text(Visit visit, String key, Object... arguments) {
        return Texts.text(visit.viewer().locale(), key, arguments);
    }
}
