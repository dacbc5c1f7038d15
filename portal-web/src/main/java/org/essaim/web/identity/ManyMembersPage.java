package org.essaim.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.identity.ActOnMembers;
import org.essaim.identity.ActOutcomes;
import org.essaim.identity.ActOutcomes.Outcome;
import org.essaim.identity.MemberActs;
import org.essaim.identity.MemberAdministration;
import org.essaim.identity.MemberFilter;
import org.essaim.identity.MemberOrder;
import org.essaim.identity.MemberRow;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.text.Digits;
import org.essaim.shared.viewer.MemberId;
import org.essaim.web.forms.FormErrors;

/**
 * One act on several members: first what it would do to each, then what it did. The act and the members stand in the
 * address, so that nothing is done but what was shown.
 */
@Named
@RequestScoped
public class ManyMembersPage {

    private static final String ACT = "acte";
    private static final String MEMBERS = "membres";

    /**
     * A member with what becomes of them.
     *
     * @param problem key of the text that says why nothing is done; null when it is done
     */
    public record Line(MemberRow member, String problem) {}

    @Inject
    private MemberActs acts;

    @Inject
    private MemberAdministration administration;

    @Inject
    private FormErrors errors;

    @Inject
    private Here here;

    @Inject
    private ExternalContext context;

    private PlannedAct planned;
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
    static String address(String act, Collection<String> members) {
        var planned = PlannedAct.of(act).orElseThrow(() -> new InvalidException("act", "identity.problem.choice"));
        var command = ActOnMembers.of(planned.act(), ids(members.stream()), planned.role());
        command.requireMembers();
        var ids = command.members().stream().map(MemberId::toString).collect(Collectors.joining(","));
        return MembersPage.PATH + "/ensemble?" + ACT + "=" + planned.code() + "&" + MEMBERS + "=" + ids;
    }

    /** Those that are ids. */
    private static List<MemberId> ids(Stream<String> texts) {
        return texts.flatMapToLong(each -> Digits.read(each).stream())
                .mapToObj(MemberId::new)
                .toList();
    }

    /** Needed before a form is decoded as well: the address says what the form is about. */
    @PostConstruct
    void read() {
        var asked = context.getRequestParameterMap();
        planned = PlannedAct.of(asked.get(ACT)).orElse(null);
        members = ids(Stream.of(asked.getOrDefault(MEMBERS, "").split(","))).stream()
                .limit(ActOnMembers.MOST + 1L)
                .toList();
    }

    /** Before the page is written: whoever comes without an act, or for nobody who exists, goes on to the list. */
    public void open() {
        if (getLines().isEmpty()) {
            here.go(MembersPage.PATH);
        }
    }

    /** Nothing, for an address without an act. */
    public void carryOut() {
        lines = null;
        done = planned != null && errors.attempt(() -> outcomes = acts.carryOut(command()));
    }

    private ActOnMembers command() {
        return new ActOnMembers(planned.act(), members, planned.role(), reason);
    }

    /** Each member with what would become, or became, of them; as they are now. */
    public List<Line> getLines() {
        if (planned == null || members.isEmpty()) {
            return List.of();
        }
        if (lines == null) {
            var told = outcomes == null ? acts.preview(command()) : outcomes;
            var rows = rows();
            lines = told.outcomes().stream()
                    .filter(each -> rows.containsKey(each.member()))
                    .map(each -> line(each, rows))
                    .toList();
        }
        return lines;
    }

    private static Line line(Outcome outcome, Map<MemberId, MemberRow> rows) {
        return new Line(rows.get(outcome.member()), outcome.problem().orElse(null));
    }

    private Map<MemberId, MemberRow> rows() {
        var request = new ListRequest<>(MemberFilter.of(members), MemberOrder.NAME, Slice.first(Slice.MOST));
        return administration.members(request).items().stream()
                .collect(Collectors.toMap(MemberRow::id, Function.identity()));
    }

    /** For how many it would be done, or was. */
    public long getAllowed() {
        return getLines().stream().filter(line -> line.problem() == null).count();
    }

    /**
     * Whether the act can be carried out; a form that comes back always can, as it may be the second of a double click
     * and gets the result of the first.
     */
    public boolean isOffered() {
        return !done && (FacesContext.getCurrentInstance().isPostback() || getAllowed() > 0);
    }

    /** Where one comes from: the file of a single member, or the list. */
    public String getBackPath() {
        return members.size() == 1 ? MembersPage.PATH + "/" + members.get(0) : MembersPage.PATH;
    }

    public PlannedAct getPlanned() {
        return planned;
    }

    /** Whether it was done: the lines tell how it went. */
    public boolean isDone() {
        return done;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
