package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkView.Standing;
import org.essaim.networks.members.AskToJoin;
import org.essaim.networks.members.NetworkJoining;
import org.essaim.notifications.Followed.ToldOf;
import org.essaim.notifications.Following;
import org.essaim.notifications.Thing;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** Joining a network: what it means is said before. */
@Named
@RequestScoped
public class JoinPage {

    @Inject
    private NetworkJoining joining;

    @Inject
    private Following following;

    @Inject
    private NetworkHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private SentForm sent;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private String word;

    public void join() {
        errors.attempt(() -> {
            var state = joining.join(here.id(), new AskToJoin(word));
            notices.done(state == MembershipState.ACTIVE ? "networks.done.joined" : "networks.done.asked");
            response.redirect(here.getPath());
        });
    }

    /** Takes a request back. */
    public void takeBack() {
        errors.attempt(() -> {
            joining.leave(here.id());
            notices.done("networks.done.takenBack");
            response.redirect(here.getPath());
        });
    }

    /** What the page is about: where the viewer stands, or how one comes in. */
    public String getPart() {
        var standing = here.getView().standing();
        var state = standing == null ? null : standing.state();
        if (state == MembershipState.ACTIVE) {
            return "member";
        }
        if (state == MembershipState.SUSPENDED) {
            return "suspended";
        }
        if (!here.getView().line().state().isOpen()) {
            return "notOpen";
        }
        if (state == MembershipState.REQUESTED) {
            return "asked";
        }
        return switch (here.getView().line().joining()) {
            case OPEN -> "open";
            case ON_REQUEST -> "request";
            case BY_INVITATION -> "invitation";
        };
    }

    /** Whether there is something to send; a form that is read has all its buttons, and the boundary says what is too late. */
    public boolean isOffered() {
        return sent.isReading() || "open".equals(getPart()) || isAsking();
    }

    /** Whether a request waits that can be taken back. */
    public boolean isWaiting() {
        return sent.isReading() || "asked".equals(getPart());
    }

    /** Whether a word to the coordinators goes along. */
    public boolean isAsking() {
        return sent.isReading() || "request".equals(getPart());
    }

    /** Which letters will come, and how soon: said before, as they begin with joining. */
    public List<ToldOf> getTold() {
        return following.wouldTell(Thing.of(here.id()));
    }

    public Standing getStanding() {
        return here.getView().standing();
    }

    public Class<?> getCommand() {
        return AskToJoin.class;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}
