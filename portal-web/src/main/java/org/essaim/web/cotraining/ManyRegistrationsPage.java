package org.essaim.web.cotraining;

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
import org.essaim.cotraining.ActOnRegistrations;
import org.essaim.cotraining.RegistrationAct;
import org.essaim.cotraining.RegistrationDesk;
import org.essaim.cotraining.RegistrationFilter;
import org.essaim.cotraining.RegistrationLine;
import org.essaim.cotraining.RegistrationOrder;
import org.essaim.cotraining.RegistrationReason;
import org.essaim.identity.ActOutcomes;
import org.essaim.identity.ActOutcomes.Outcome;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;

/**
 * One act on several registrations: first what it would do to each, then what it did. The act and the members stand in the
 * address, so that nothing is done but what was shown.
 */
@Named
@RequestScoped
public class ManyRegistrationsPage {

    private static final String ACT = "acte";
    private static final String MEMBERS = "membres";

    /**
     * Somebody with what becomes of them.
     *
     * @param problem key of the text that says why nothing is done; null when it is done
     */
    public record Line(RegistrationLine member, String problem) {}

    @Inject
    private RegistrationDesk desk;

    @Inject
    private CoTrainingHere here;

    @Inject
    private FormErrors errors;

    @Inject
    private PageResponse response;

    @Inject
    private ExternalContext context;

    private RegistrationAct act;
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
    static String address(CoTrainingHere here, String code, Collection<String> members) {
        var act = act(code).orElseThrow(() -> new InvalidException("act", "cotraining.problem.act"));
        var command = new ActOnRegistrations(here.id(), act, ids(members.stream()), null);
        command.requireMembers();
        var ids = command.members().stream().map(MemberId::toString).collect(Collectors.joining(","));
        return here.path() + CoTrainingRoutes.REGISTRATIONS + "/ensemble?" + ACT + "=" + act + "&" + MEMBERS + "="
                + ids;
    }

    private static Optional<RegistrationAct> act(String code) {
        return Stream.of(RegistrationAct.values())
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
                .limit(ActOnRegistrations.MOST + 1L)
                .toList();
    }

    /** Before the page is written: whoever comes without an act, or for nobody who is there, goes on to the list. */
    public void open() {
        here.requirePlanning();
        if (getLines().isEmpty()) {
            response.redirect(getBackPath());
        }
    }

    /** Nothing, for an address without an act. */
    public void carryOut() {
        lines = null;
        done = act != null && errors.attempt(() -> outcomes = desk.carryOut(command()));
    }

    private ActOnRegistrations command() {
        return new ActOnRegistrations(here.id(), act, members, new RegistrationReason(reason));
    }

    /** Each with what would become, or became, of them; as they are now. */
    public List<Line> getLines() {
        if (act == null || members.isEmpty()) {
            return List.of();
        }
        if (lines == null) {
            var told = outcomes == null ? desk.preview(command()) : outcomes;
            var known = known();
            lines = told.outcomes().stream()
                    .filter(each -> known.containsKey(each.member()))
                    .map(each -> line(each, known))
                    .toList();
        }
        return lines;
    }

    private static Line line(Outcome outcome, Map<MemberId, RegistrationLine> known) {
        return new Line(known.get(outcome.member()), outcome.problem().orElse(null));
    }

    private Map<MemberId, RegistrationLine> known() {
        var request =
                new ListRequest<>(RegistrationFilter.of(members), RegistrationOrder.OLDEST, Slice.first(Slice.MOST));
        return desk.list(here.id(), request).items().stream()
                .collect(Collectors.toMap(RegistrationLine::member, Function.identity()));
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
        return here.path() + CoTrainingRoutes.REGISTRATIONS;
    }

    public RegistrationAct getAct() {
        return act;
    }

    /** Whether it was done: the lines tell how it went. */
    public boolean isDone() {
        return done;
    }

    /** What the form fills. */
    public Class<?> getCommand() {
        return RegistrationReason.class;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
