package org.essaim.web.networks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.identity.ActOutcomes;
import org.essaim.identity.ActOutcomes.Outcome;
import org.essaim.networks.members.ActOnMemberships;
import org.essaim.networks.members.DecisionReason;
import org.essaim.networks.members.MemberLine;
import org.essaim.networks.members.MemberLineOrder;
import org.essaim.networks.members.MemberLines;
import org.essaim.networks.members.MembershipAct;
import org.essaim.networks.members.MembershipActs;
import org.essaim.networks.members.NetworkMembers;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;

/**
 * One act on several memberships: first what it would do to each, then what it did. The act and the members stand in the
 * address, so that nothing is done but what was shown.
 */
@Named
@RequestScoped
public class ManyMembershipsPage {

    private static final String ACT = "acte";
    private static final String MEMBERS = "membres";

    /**
     * Somebody with what becomes of them.
     *
     * @param problem key of the text that says why nothing is done; null when it is done
     */
    public record Line(MemberLine member, String problem) {}

    @Inject
    private MembershipActs acts;

    @Inject
    private NetworkMembers memberships;

    @Inject
    private NetworkHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private PageResponse response;

    @Inject
    private ExternalContext context;

    private MembershipAct act;
    private List<MemberId> members;
    private ActOutcomes outcomes;
    private boolean done;
    private List<Line> lines;
    private String reason;

    /**
     * Where the act is previewed.
     *
     * @throws InvalidException for no act
     * @throws RuleException for nobody, and for too many
     */
    static String address(NetworkHere here, String code, Collection<String> members) {
        var act = act(code).orElseThrow(() -> new InvalidException("act", "networks.problem.act"));
        var command = new ActOnMemberships(here.id(), act, ids(members.stream()), null);
        command.requireMembers();
        var ids = command.members().stream().map(MemberId::toString).collect(Collectors.joining(","));
        return here.path(NetworkMembersPage.PATH) + "/ensemble?" + ACT + "=" + act + "&" + MEMBERS + "=" + ids;
    }

    private static Optional<MembershipAct> act(String code) {
        return Stream.of(MembershipAct.values())
                .filter(each -> each.name().equals(code))
                .findFirst();
    }

    /** Those that are ids. */
    private static List<MemberId> ids(Stream<String> texts) {
        return texts.filter(each -> each.matches("[1-9]\\d{0,17}"))
                .map(each -> new MemberId(Long.parseLong(each)))
                .toList();
    }

    /** Needed before a form is decoded as well: the address says what the form is about. */
    @PostConstruct
    void read() {
        var asked = context.getRequestParameterMap();
        act = act(asked.get(ACT)).orElse(null);
        members = ids(Stream.of(asked.getOrDefault(MEMBERS, "").split(","))).stream()
                .limit(ActOnMemberships.MOST + 1L)
                .toList();
    }

    /** Before the page is written: whoever comes without an act, or for nobody who is there, goes on to the list. */
    public void open() {
        here.requireRunning();
        if (getLines().isEmpty()) {
            response.redirect(getBackPath());
        }
    }

    /** Nothing, for an address without an act. */
    public void carryOut() {
        lines = null;
        done = act != null && errors.attempt(() -> outcomes = acts.carryOut(command()));
    }

    private ActOnMemberships command() {
        return new ActOnMemberships(here.id(), act, members, new DecisionReason(reason));
    }

    /** Each with what would become, or became, of them; as they are now. */
    public List<Line> getLines() {
        if (act == null || members.isEmpty()) {
            return List.of();
        }
        if (lines == null) {
            var told = outcomes == null ? acts.preview(command()) : outcomes;
            var known = known();
            lines = told.outcomes().stream()
                    .filter(each -> known.containsKey(each.member()))
                    .map(each -> line(each, known))
                    .toList();
        }
        return lines;
    }

    private static Line line(Outcome outcome, Map<MemberId, MemberLine> known) {
        return new Line(known.get(outcome.member()), outcome.problem().orElse(null));
    }

    private Map<MemberId, MemberLine> known() {
        var request = new ListRequest<>(MemberLines.of(members), MemberLineOrder.NAME, Slice.first(Slice.MOST));
        return memberships.list(here.id(), request).items().stream()
                .collect(Collectors.toMap(MemberLine::member, Function.identity()));
    }

    /** For how many it would be done, or was. */
    public long getAllowed() {
        return getLines().stream().filter(line -> line.problem() == null).count();
    }

    /**
     * Whether the act can be carried out; a form that comes back always can, as it may be the second of a double click and
     * gets the result of the first.
     */
    public boolean isOffered() {
        return !done && (FacesContext.getCurrentInstance().isPostback() || getAllowed() > 0);
    }

    public String getBackPath() {
        return here.path(NetworkMembersPage.PATH);
    }

    public MembershipAct getAct() {
        return act;
    }

    /** Whether it was done: the lines tell how it went. */
    public boolean isDone() {
        return done;
    }

    /** What the form fills. */
    public Class<?> getCommand() {
        return DecisionReason.class;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
