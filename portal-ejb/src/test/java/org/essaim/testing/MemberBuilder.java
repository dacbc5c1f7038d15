package org.essaim.testing;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.essaim.identity.NewMember;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.shared.viewer.Role;

/** Somebody who is about to be enrolled by {@link People}: by default a teacher with an address of their own. */
public final class MemberBuilder {

    private final Set<Role> roles = EnumSet.of(Role.MEMBER);
    private String name = "Anémone Essai";
    private String email = UUID.randomUUID() + "@example.org";
    private String password;
    private Locale locale = Locale.FRENCH;
    private boolean publicProfile = true;

    private MemberBuilder() {}

    public static MemberBuilder aMember() {
        return new MemberBuilder();
    }

    public MemberBuilder moderator() {
        return with(Role.MODERATOR);
    }

    public MemberBuilder administrator() {
        return with(Role.ADMIN);
    }

    public MemberBuilder with(Role role) {
        roles.add(role);
        return this;
    }

    public MemberBuilder named(String name) {
        this.name = name;
        return this;
    }

    public MemberBuilder writtenToAt(String email) {
        this.email = email;
        return this;
    }

    /** Without one, nobody can sign in as this member; hashing it takes its time. */
    public MemberBuilder withPassword(String password) {
        this.password = password;
        return this;
    }

    public MemberBuilder reading(Locale locale) {
        this.locale = locale;
        return this;
    }

    public MemberBuilder withPrivateProfile() {
        publicProfile = false;
        return this;
    }

    NewMember build() {
        var profile = new EditProfile(name, SchoolRole.TEACHER, Set.of(), Set.of(), null, null, "", publicProfile);
        return new NewMember(email, password, locale, profile, roles);
    }
}
