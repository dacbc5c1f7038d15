package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.identity.MemberAdministration;
import org.essaim.identity.MemberFilter;
import org.essaim.identity.MemberRow;
import org.essaim.identity.MemberState;
import org.essaim.shared.Page;
import org.essaim.shared.Role;
import org.essaim.web.Texts;

/** The members as administrators find them: the search lives in the address. */
@Named
@RequestScoped
public class MembersPage {

    private static final int SIZE = 30;

    @Inject
    private MemberAdministration administration;

    @Inject
    private Texts texts;

    private String text;
    private String role;
    private String state;
    private String number;
    private Page<MemberRow> page;

    public void open() {
        page = administration.members(
                new MemberFilter(text, value(Role.values(), role), value(MemberState.values(), state)), number(), SIZE);
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

    /** What a member is trusted with, in words. */
    public String roles(MemberRow row) {
        return row.roles().stream().map(each -> texts.name("identity", each)).collect(Collectors.joining(", "));
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
        this.role = value(Role.values(), role).map(Enum::name).orElse(null);
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = value(MemberState.values(), state).map(Enum::name).orElse(null);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    /** From 0; anything that is no page is the first. */
    private int number() {
        return number == null || !number.matches("\\d{1,6}") ? 0 : Math.max(1, Integer.parseInt(number)) - 1;
    }

    private static <E extends Enum<E>> Optional<E> value(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
