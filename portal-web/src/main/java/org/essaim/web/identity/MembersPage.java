package org.essaim.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.identity.MemberAdministration;
import org.essaim.identity.MemberFilter;
import org.essaim.identity.MemberOrder;
import org.essaim.identity.MemberRow;
import org.essaim.identity.MemberState;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.viewer.Role;
import org.essaim.web.desk.DeskOrder;
import org.essaim.web.desk.DeskTable;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListChoices;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.words.Texts;

/** The members as administrators find them, choose several and act on them: the search lives in the address. */
@Named
@RequestScoped
public class MembersPage {

    static final String PATH = "/administration/membres";

    private static final int SIZE = 30;
    private static final List<String> COLUMN_NAMES = List.of("email", "etat", "role", "depuis");
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<Role> ROLE = ListParameter.of("role", Role.class);
    private static final ListParameter<MemberState> STATE = ListParameter.of("etat", MemberState.class);
    private static final ListParameter<String> COLUMNS = ListParameter.view(DeskTable.COLUMNS, COLUMN_NAMES::contains);
    private static final ListParameter<MemberOrder> ORDER = ListParameter.order(MemberOrder.class);
    private static final List<DeskOrder<MemberOrder>> ORDERS = List.of(
            new DeskOrder<>("q", MemberOrder.NAME, MemberOrder.NAME_BACKWARDS),
            new DeskOrder<>("email", MemberOrder.EMAIL, MemberOrder.EMAIL_BACKWARDS),
            new DeskOrder<>("depuis", MemberOrder.OLDEST, MemberOrder.NEWEST));

    @Inject
    private MemberAdministration administration;

    @Inject
    private Lists lists;

    @Inject
    private ListChoices choices;

    @Inject
    private FormErrors errors;

    @Inject
    private Texts texts;

    @Inject
    private Here here;

    private ListAddress address;
    private DeskTable<MemberRow, MemberOrder> table;
    private String act;

    @PostConstruct
    void read() {
        address = lists.read(PATH, TEXT, ROLE, STATE, COLUMNS, ORDER);
        table = new DeskTable<>(
                address, ORDERS, (asked, slice) -> administration.members(request(asked, slice)), MemberRow::id, SIZE);
    }

    private static ListRequest<MemberFilter, MemberOrder> request(ListAddress asked, Slice slice) {
        var filter = new MemberFilter(asked.value(TEXT).orElse(""), asked.values(ROLE), asked.values(STATE));
        return new ListRequest<>(filter, asked.value(ORDER).orElse(MemberOrder.NAME), slice);
    }

    /** View action. */
    public void open() {
        if (address.isCsv()) {
            lists.answerCsv(
                    "membres", headings(), slice -> administration.members(request(address, slice)), this::cells);
        } else if (address.slice(SIZE).page() > 0) {
            lists.isPast(administration.members(request(address, address.slice(SIZE))), address);
        }
    }

    private List<String> headings() {
        return List.of(
                texts.of("identity.members.name"),
                texts.of("identity.field.email"),
                texts.of("identity.members.state"),
                texts.of("identity.members.roles"),
                texts.of("identity.members.since"));
    }

    private List<String> cells(MemberRow row) {
        return List.of(
                row.name(),
                row.email(),
                texts.name("identity", row.state()),
                roles(row),
                row.createdAt().toString());
    }

    /** Leads to the file of all that the table finds now. */
    public void download() {
        here.go(table.shown().csv());
    }

    /** Leads to what the chosen act would do to the chosen members. */
    public void preview() {
        errors.attempt(() -> here.go(ManyMembersPage.address(act, table.chosen())));
    }

    public DeskTable<MemberRow, MemberOrder> getTable() {
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

    public List<PlannedAct> getActs() {
        return PlannedAct.all();
    }

    public List<ListChoice> getRoles() {
        return choices.names(address, ROLE, "identity", Role.values());
    }

    public List<ListChoice> getStates() {
        return choices.names(address, STATE, "identity", MemberState.values());
    }

    /** Columns that a page without script may leave out. */
    public List<ListChoice> getColumns() {
        return COLUMN_NAMES.stream()
                .map(each -> new ListChoice(each, texts.of("identity.members.column." + each), table.isShown(each)))
                .toList();
    }

    /** Orders that a page without script offers. */
    public List<ListChoice> getOrders() {
        return Stream.of(MemberOrder.values())
                .map(each -> new ListChoice(
                        each.ordinal() == 0 ? "" : each.name(),
                        texts.name("identity", each),
                        each == address.value(ORDER).orElse(MemberOrder.NAME)))
                .toList();
    }

    /** What a member is trusted with, in words. */
    public String roles(MemberRow row) {
        return row.roles().stream().map(each -> texts.name("identity", each)).collect(Collectors.joining(", "));
    }
}
