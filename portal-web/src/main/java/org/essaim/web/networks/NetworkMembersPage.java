package org.essaim.web.networks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkRole;
import org.essaim.networks.members.MemberLine;
import org.essaim.networks.members.MemberLineOrder;
import org.essaim.networks.members.MemberLines;
import org.essaim.networks.members.NetworkMembers;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.text.Digits;
import org.essaim.shared.viewer.MemberId;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.essaim.web.words.Texts;

/** Who belongs to a network, wants to, or did: for those who look after its members. */
@Named
@RequestScoped
public class NetworkMembersPage {

    private static final int SIZE = 30;
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<MembershipState> STATE = ListParameter.of("etat", MembershipState.class);
    private static final ListParameter<NetworkRole> ROLE = ListParameter.of("role", NetworkRole.class);
    private static final ListParameter<MemberLineOrder> ORDER = ListParameter.order(MemberLineOrder.class);

    @Inject
    private NetworkMembers members;

    @Inject
    private NetworkHere here;

    @Inject
    private Lists lists;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private Texts texts;

    private ListAddress address;
    private Page<MemberLine> lines;

    @PostConstruct
    void read() {
        address = lists.read(here.path("/membres"), TEXT, STATE, ROLE, ORDER);
    }

    /** View action. */
    public void open() {
        if (address.isCsv()) {
            lists.answerCsv("membres", headings(), this::page, this::cells);
        } else {
            lists.isPast(getLines(), address);
        }
    }

    /** The quick way for a request; the button names the member, since the list may have moved meanwhile. */
    public void accept(String member) {
        errors.attempt(() -> {
            members.accept(here.id(), new MemberId(Digits.orNone(member)));
            notices.done("networks.done.accepted");
            response.redirect(address.address());
        });
        lines = null;
    }

    private Page<MemberLine> page(Slice slice) {
        var filter = new MemberLines(address.value(TEXT).orElse(""), address.values(STATE), address.values(ROLE));
        return members.list(
                here.id(), new ListRequest<>(filter, address.value(ORDER).orElse(MemberLineOrder.NAME), slice));
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

    /** Read when it is asked for: a form that comes back runs no view action. */
    public Page<MemberLine> getLines() {
        if (lines == null) {
            lines = page(address.slice(SIZE));
        }
        return lines;
    }

    public boolean isAcceptable(MemberLine line) {
        return line.state() == MembershipState.REQUESTED && here.isRun();
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<ListChoice> getStates() {
        return choices(STATE, MembershipState.values());
    }

    public List<ListChoice> getRoles() {
        return choices(ROLE, NetworkRole.values());
    }

    private List<ListChoice> choices(ListParameter<?> parameter, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(each -> new ListChoice(
                        each.name(), texts.name("networks", each), address.has(parameter.name(), each.name())))
                .toList();
    }
}
