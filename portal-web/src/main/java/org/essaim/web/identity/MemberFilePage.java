package org.essaim.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.audit.AuditLine;
import org.essaim.identity.MemberAdministration;
import org.essaim.identity.MemberFile;
import org.essaim.identity.MemberState;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.tags.Notices;
import org.essaim.web.words.OwnWords;
import org.essaim.web.words.Texts;
import org.omnifaces.cdi.Param;

/** One member, as administrators see and keep them. */
@Named
@RequestScoped
public class MemberFilePage {

    @Inject
    private MemberAdministration administration;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    @Inject
    private Here here;

    /** Needed before the model is updated: what the form may do depends on the member. */
    @Inject
    @Param
    private Long id;

    private MemberFile file;
    private String[] roles;
    private String roleReason;

    public void open() {
        if (id == null || id <= 0) {
            throw new NotFoundException("identity.problem.memberUnknown");
        }
        file = administration.file(new MemberId(id));
        if (roles == null) {
            roles = file.roles().stream().map(Enum::name).toArray(String[]::new);
        }
    }

    public void giveRoles() {
        var chosen = Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet());
        errors.attempt(() -> {
            administration.giveRoles(new MemberId(id), chosen, roleReason);
            notices.done("identity.memberFile.done");
            here.go("/administration/membres/" + id);
        });
        file = null;
    }

    /** Where an act is checked, explained and carried out, as for many at once. */
    public String preview(String act) {
        return ManyMembersPage.address(act, List.of(id.toString()));
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

    /** What was done, with roles in words, and in which network or the like. */
    public String detail(AuditLine line) {
        return Stream.concat(Stream.of(OwnWords.read(line.detail(), texts.locale())), line.withinTitle().stream())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public boolean isSuspendable() {
        return getFile().state() == MemberState.ACTIVE || getFile().state() == MemberState.UNCONFIRMED;
    }

    public boolean isReinstatable() {
        return getFile().state() == MemberState.SUSPENDED;
    }

    public String getRoleReason() {
        return roleReason;
    }

    public void setRoleReason(String roleReason) {
        this.roleReason = roleReason;
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
}
