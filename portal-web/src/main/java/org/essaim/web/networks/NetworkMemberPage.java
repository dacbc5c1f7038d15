package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.members.DecisionReason;
import org.essaim.networks.members.MemberLine;
import org.essaim.networks.members.NetworkMembers;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.forms.SentForm;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** One member of a network, or somebody who asked to be: what those who run it decide. */
@Named
@RequestScoped
public class NetworkMemberPage {

    @Inject
    private NetworkMembers members;

    @Inject
    private NetworkHere here;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private FormErrors errors;

    @Inject
    private SentForm sent;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    @Param
    private Long id;

    private MemberLine line;
    private String reason;
    private NetworkRole role;

    /** View action. */
    public void open() {
        here.requireRunning();
        getLine();
    }

    public void accept() {
        act("networks.done.accepted", () -> members.accept(here.id(), member()));
    }

    public void refuse() {
        act("networks.done.refused", () -> members.refuse(here.id(), member(), new DecisionReason(reason)));
    }

    public void suspend() {
        act("networks.done.suspended", () -> members.suspend(here.id(), member(), new DecisionReason(reason)));
    }

    public void reinstate() {
        act("networks.done.reinstated", () -> members.reinstate(here.id(), member()));
    }

    public void give() {
        act("networks.done.role", () -> members.give(here.id(), member(), role));
    }

    /** The viewer names this member a coordinator, and steps down. */
    public void handOver() {
        errors.attempt(() -> {
            members.handOver(here.id(), member());
            notices.done("networks.done.handedOver");
            response.redirect(here.getPath());
        });
        line = null;
    }

    private void act(String done, Runnable act) {
        errors.attempt(() -> {
            act.run();
            notices.done(done, getLine().name());
            response.redirect(here.path("/membres"));
        });
        line = null;
    }

    private MemberId member() {
        if (id == null || id <= 0) {
            throw new NotFoundException("networks.problem.notMember");
        }
        return new MemberId(id);
    }

    /** Read when it is asked for: what the form may do depends on it. */
    public MemberLine getLine() {
        if (line == null) {
            line = members.line(here.id(), member());
            if (role == null) {
                role = line.role();
            }
        }
        return line;
    }

    /** A form that is read has all its buttons: the boundary says what is too late. */
    public boolean isAsking() {
        return sent.isReading() || getLine().state() == MembershipState.REQUESTED;
    }

    public boolean isActive() {
        return sent.isReading() || getLine().state() == MembershipState.ACTIVE;
    }

    /** Whether somebody is to be kept out: a member, or who went and could come back. */
    public boolean isToBeKeptOut() {
        return sent.isReading()
                || (isActive()
                                || getLine().state() == MembershipState.LEFT
                                        && getLine().joined())
                        && !isYourself();
    }

    public boolean isSuspended() {
        return sent.isReading() || getLine().state() == MembershipState.SUSPENDED;
    }

    public boolean isYourself() {
        return viewer.current().is(getLine().member());
    }

    /** Whether the viewer may step down in favour of this one. */
    public boolean isSuccessor() {
        return isActive() && !isYourself() && getLine().role() != NetworkRole.COORDINATOR && isCoordinator();
    }

    private boolean isCoordinator() {
        var standing = here.getView().standing();
        return standing != null && standing.role() == NetworkRole.COORDINATOR;
    }

    public List<NetworkRole> getRoles() {
        return Arrays.asList(NetworkRole.values());
    }

    public Class<?> getCommand() {
        return DecisionReason.class;
    }

    public NetworkRole getRole() {
        getLine();
        return role;
    }

    public void setRole(NetworkRole role) {
        this.role = role;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
