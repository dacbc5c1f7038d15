package org.essaim.web.networks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.members.MemberLine;
import org.essaim.networks.members.MemberLineOrder;
import org.essaim.networks.members.MemberLines;
import org.essaim.networks.members.MembershipAct;
import org.essaim.networks.members.NetworkMembers;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.text.Digits;
import org.essaim.shared.viewer.MemberId;
import org.essaim.web.desk.DeskOrder;
import org.essaim.web.desk.DeskTable;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListChoices;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.essaim.web.words.Texts;

/** Who belongs to a network, wants to, or did: for those who look after its members, who choose several and act on them. */
@Named
@RequestScoped
public class NetworkMembersPage {

    static final String PATH = "/membres";

    private static final int SIZE = 30;
    private static final List<String> COLUMN_NAMES = List.of("etat", "role", "depuis");
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<MembershipState> STATE = ListParameter.of("etat", MembershipState.class);
    private static final ListParameter<NetworkRole> ROLE = ListParameter.of("role", NetworkRole.class);
    private static final ListParameter<String> COLUMNS = ListParameter.view(DeskTable.COLUMNS, COLUMN_NAMES::contains);
    private static final ListParameter<MemberLineOrder> ORDER = ListParameter.order(MemberLineOrder.class);
    private static final List<DeskOrder<MemberLineOrder>> ORDERS = List.of(
            new DeskOrder<>("q", MemberLineOrder.NAME, MemberLineOrder.NAME_BACKWARDS),
            new DeskOrder<>("depuis", MemberLineOrder.OLDEST, MemberLineOrder.NEWEST));

    @Inject
    private NetworkMembers members;

    @Inject
    private NetworkHere here;

    @Inject
    private Lists lists;

    @Inject
    private ListChoices choices;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private Texts texts;

    private ListAddress address;
    private DeskTable<MemberLine, MemberLineOrder> table;
    private String act;

    @PostConstruct
    void read() {
        address = lists.read(here.path(PATH), TEXT, STATE, ROLE, COLUMNS, ORDER);
        table = new DeskTable<>(address, ORDERS, this::page, MemberLine::member, SIZE);
    }

    private Page<MemberLine> page(ListAddress asked, Slice slice) {
        var filter = new MemberLines(asked.value(TEXT).orElse(""), asked.values(STATE), asked.values(ROLE), Set.of());
        return members.list(
                here.id(), new ListRequest<>(filter, asked.value(ORDER).orElse(MemberLineOrder.NAME), slice));
    }

    /** View action. */
    public void open() {
        here.requireModerating();
        if (address.isCsv()) {
            lists.answerCsv("membres", headings(), slice -> page(address, slice), this::cells);
        } else if (address.slice(SIZE).page() > 0) {
            lists.isPast(page(address, address.slice(SIZE)), address);
        }
    }

    private List<String> headings() {
        return List.of(
                texts.of("networks.members.name"),
                texts.of("networks.members.state"),
                texts.of("networks.members.role"),
                texts.of("networks.members.since"));
    }

    private List<String> cells(MemberLine line) {
        return List.of(
                line.name(),
                texts.name("networks", line.state()),
                texts.name("networks", line.role()),
                line.since().toString());
    }

    /** The quick way for a request; the button names the member, since the list may have moved meanwhile. */
    public void accept(String member) {
        errors.attempt(() -> {
            members.accept(here.id(), new MemberId(Digits.orNone(member)));
            notices.done("networks.done.accepted");
            response.redirect(table.shown().address());
        });
    }

    /** Leads to the file of all that the table finds now. */
    public void download() {
        response.redirect(table.shown().csv());
    }

    /** Leads to what the chosen act would do to the chosen members. */
    public void preview() {
        errors.attempt(() -> response.redirect(ManyMembershipsPage.address(here, act, table.chosen())));
    }

    public boolean isAcceptable(MemberLine line) {
        return line.state() == MembershipState.REQUESTED && here.isRun();
    }

    public DeskTable<MemberLine, MemberLineOrder> getTable() {
        return table;
    }

    public ListAddress getAddress() {
        return address;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act;
    }

    public List<MembershipAct> getActs() {
        return Arrays.asList(MembershipAct.values());
    }

    public List<ListChoice> getStates() {
        return choices.names(address, STATE, "networks", MembershipState.values());
    }

    public List<ListChoice> getRoles() {
        return choices.names(address, ROLE, "networks", NetworkRole.values());
    }

    /** Columns that a page without script may leave out. */
    public List<ListChoice> getColumns() {
        return COLUMN_NAMES.stream()
                .map(each -> new ListChoice(each, texts.of("networks.members.column." + each), table.isShown(each)))
                .toList();
    }

    /** Orders that a page without script offers. */
    public List<ListChoice> getOrders() {
        return Arrays.stream(MemberLineOrder.values())
                .map(each -> new ListChoice(
                        each.ordinal() == 0 ? "" : each.name(),
                        texts.name("networks", each),
                        each == address.value(ORDER).orElse(MemberLineOrder.NAME)))
                .toList();
    }
}
