package org.essaim.identity.consents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.essaim.shared.viewer.MemberId;

/**
 * Members who are known on this node to have agreed to the texts in force, which do not change while it runs: nobody
 * takes back what an account cannot be without.
 */
@ApplicationScoped
class UpToDateMembers {

    /** Forgotten all at once, rather than growing for ever. */
    private static final int MOST = 20_000;

    private final Set<MemberId> members = ConcurrentHashMap.newKeySet();

    boolean knows(MemberId member) {
        return members.contains(member);
    }

    void add(MemberId member) {
        if (members.size() >= MOST) {
            members.clear();
        }
        members.add(member);
    }
}
