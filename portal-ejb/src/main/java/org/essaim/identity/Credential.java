package org.essaim.identity;

import java.util.Optional;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.shared.viewer.MemberId;

/** What is needed to judge who wants to sign in. */
record Credential(MemberId member, EmailAddress email, String name, Optional<String> passwordHash, MemberState state) {

    static Credential of(Member member) {
        return new Credential(member.id(), member.email(), member.name(), member.passwordHash(), member.state());
    }

    /** Keeps the hash out of logs. */
    @Override
    public String toString() {
        return "Credential[" + member + "]";
    }

    /** Whether neither the password nor what the member may do has changed since this was read. */
    boolean isStillTrueOf(Member member) {
        var now = of(member);
        return now.passwordHash().equals(passwordHash) && now.state() == state;
    }
}
