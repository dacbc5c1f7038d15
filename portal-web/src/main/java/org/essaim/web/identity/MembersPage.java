package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import org.essaim.identity.MemberAdministration;
import org.essaim.identity.MemberFilter;
import org.essaim.identity.MemberRow;
import org.essaim.identity.MemberState;
import org.essaim.shared.Page;
import org.essaim.shared.Role;

/** The members as administrators find them: the search lives in the address. */
@Named
@RequestScoped
public class MembersPage {

    private static final int SIZE = 30;
    private static final int MOST_PAGES = 100_000;

    @Inject
    private MemberAdministration administration;

    private String text;
    private String role;
    private String state;
    private int number = 1;
    private Page<MemberRow> page;

    public void open() {
        page = administration.members(
                new MemberFilter(text, value(Role.values(), role), value(MemberState.values(), state)),
                Math.max(1, Math.min(MOST_PAGES, number)) - 1,
                SIZE);
    }

    public Page<MemberRow> getPage() {
        return page;
    }

    public Role[] getRoles() {
        return Role.values();
    }

    public MemberState[] getStates() {
        return MemberState.values();
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return text != null || role != null || state != null;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    private static <E extends Enum<E>> Optional<E> value(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
