package org.essaim.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.moderation.CaseFilter;
import org.essaim.moderation.CaseLine;
import org.essaim.moderation.CaseOrder;
import org.essaim.moderation.CaseState;
import org.essaim.moderation.Cause;
import org.essaim.moderation.ModerationDesk;
import org.essaim.moderation.ReportedKind;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListChoices;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.words.Texts;

/** What was reported, for moderators: what waits comes first. */
@Named
@RequestScoped
public class CasesPage {

    static final String PATH = "/moderation/signalements";

    private static final int SIZE = 30;
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<CaseState> STATE = ListParameter.of("etat", CaseState.class);
    private static final ListParameter<Cause> CAUSE = ListParameter.of("motif", Cause.class);
    private static final ListParameter<CaseOrder> ORDER = ListParameter.order(CaseOrder.class);

    @Inject
    private ModerationDesk desk;

    @Inject
    private Lists lists;

    @Inject
    private ListChoices choices;

    @Inject
    private Texts texts;

    private Map<String, String> kinds;
    private ListParameter<String> kind;
    private ListAddress address;
    private Page<CaseLine> lines;
    private long own;

    /** View action. */
    public void open() {
        kinds = desk.kinds().stream().collect(Collectors.toMap(ReportedKind::kind, ReportedKind::words));
        kind = ListParameter.codes("objet", kinds::containsKey);
        address = lists.read(PATH, TEXT, STATE, kind, CAUSE, ORDER);
        var filter = new CaseFilter(
                address.value(TEXT).orElse(""), address.values(STATE), address.values(kind), address.values(CAUSE));
        lines = desk.cases(
                new ListRequest<>(filter, address.value(ORDER).orElse(CaseOrder.WAITING), address.slice(SIZE)));
        own = desk.waitingOnOwn();
        lists.isPast(lines, address);
    }

    /** What kind of thing it is, in words. */
    public String kind(CaseLine line) {
        return texts.of(kinds.getOrDefault(line.kind(), "moderation.kind.gone"));
    }

    /** What is said against it, in words. */
    public String causes(CaseLine line) {
        return line.causes().stream()
                .sorted()
                .map(each -> texts.name("moderation", each))
                .collect(Collectors.joining(", "));
    }

    public List<ListChoice> getStates() {
        return choices.names(address, STATE, "moderation", CaseState.values());
    }

    public List<ListChoice> getCauses() {
        return choices.names(address, CAUSE, "moderation", Cause.values());
    }

    public List<ListChoice> getKinds() {
        return kinds.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new ListChoice(
                        each.getKey(), texts.of(each.getValue()), address.has(kind.name(), each.getKey())))
                .toList();
    }

    public List<ListChoice> getOrders() {
        return Stream.of(CaseOrder.values())
                .map(each -> new ListChoice(
                        each.ordinal() == 0 ? "" : each.name(),
                        texts.name("moderation", each),
                        each == address.value(ORDER).orElse(CaseOrder.WAITING)))
                .toList();
    }

    public ListAddress getAddress() {
        return address;
    }

    public Page<CaseLine> getLines() {
        return lines;
    }

    /** How many wait that are for others to decide, since they are on things of the viewer's. */
    public long getOwn() {
        return own;
    }
}
