package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.identity.MemberAdministration;
import org.essaim.identity.MemberFile;
import org.essaim.shared.MemberId;
import org.essaim.shared.NotFoundException;
import org.essaim.shared.Role;
import org.essaim.web.FormErrors;

/** One member, as administrators see and keep them. */
@Named
@RequestScoped
public class MemberFilePage {

    @Inject
    private MemberAdministration administration;

    @Inject
    private FormErrors errors;

    private long id;
    private MemberFile file;
    private String[] roles;
    private String roleReason;
    private String reason;
    private boolean done;

    public void open() {
        if (id <= 0) {
            throw new NotFoundException("identity.problem.memberUnknown");
        }
        file = administration.file(new MemberId(id));
        if (roles == null) {
            roles = file.roles().stream().map(Enum::name).toArray(String[]::new);
        }
    }

    public void giveRoles() {
        var chosen = Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet());
        act(() -> administration.giveRoles(new MemberId(id), chosen, roleReason));
    }

    public void suspend() {
        act(() -> administration.suspend(new MemberId(id), reason));
    }

    public void reinstate() {
        act(() -> administration.reinstate(new MemberId(id), reason));
    }

    private void act(Runnable action) {
        done = errors.attempt(action);
        file = null;
        if (done) {
            roles = null;
            roleReason = null;
            reason = null;
        }
    }

    public MemberFile getFile() {
        if (file == null) {
            open();
        }
        return file;
    }

    /** Those that are given; everybody is a member. */
    public List<Role> getOffered() {
        return Arrays.stream(Role.values()).filter(role -> role != Role.MEMBER).toList();
    }

    public boolean isDone() {
        return done;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String[] getRoles() {
        if (roles == null) {
            open();
        }
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }

    public String getRoleReason() {
        return roleReason;
    }

    public void setRoleReason(String roleReason) {
        this.roleReason = roleReason;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
