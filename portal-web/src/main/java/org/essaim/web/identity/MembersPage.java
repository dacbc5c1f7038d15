package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.identity.MemberAdministration;
import org.essaim.identity.MemberFilter;
import org.essaim.identity.MemberOrder;
import org.essaim.identity.MemberRow;
import org.essaim.identity.MemberState;
import org.essaim.shared.Page;
import org.essaim.shared.Role;
import org.essaim.shared.lists.ListRequest;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.words.Texts;

/** The members as administrators find them: the search lives in the address. */
@Named
@RequestScoped
public class MembersPage {

    private static final int SIZE = 30;
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<Role> ROLE = ListParameter.of("role", Role.class);
    private static final ListParameter<MemberState> STATE = ListParameter.of("etat", MemberState.class);
    private static final ListParameter<MemberOrder> ORDER = ListParameter.order(MemberOrder.class);

    @Inject
    private MemberAdministration administration;

    @Inject
    private Lists lists;

    @Inject
    private Texts texts;

    private ListAddress address;
    private Page<MemberRow> page;

    /** View action. */
    public void open() {
        address = lists.read("/administration/membres", TEXT, ROLE, STATE, ORDER);
        var filter = new MemberFilter(address.value(TEXT).orElse(""), address.values(ROLE), address.values(STATE));
        var request = new ListRequest<>(filter, address.value(ORDER).orElse(MemberOrder.NAME), address.slice(SIZE));
        if (address.isCsv()) {
            lists.answerCsv("membres", headings(), slice -> administration.members(request.at(slice)), this::cells);
            return;
        }
        page = administration.members(request);
        lists.isPast(page, address);
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

    public Page<MemberRow> getPage() {
        return page;
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<ListChoice> getRoles() {
        return choices(ROLE, Role.values());
    }

    public List<ListChoice> getStates() {
        return choices(STATE, MemberState.values());
    }

    private List<ListChoice> choices(ListParameter<?> parameter, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(each -> new ListChoice(
                        each.name(), texts.name("identity", each), address.has(parameter.name(), each.name())))
                .toList();
    }

    /** What a member is trusted with, in words. */
    public String roles(MemberRow row) {
        return row.roles().stream().map(each -> texts.name("identity", each)).collect(Collectors.joining(", "));
    }
}
