package org.essaim.rights;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.essaim.shared.viewer.Action;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.LocalRole;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;
import org.essaim.shared.viewer.Target;

/** A capability whose rights are those of keepers of single hives. */
@Stateless
@OpenTo(value = Caller.MEMBER, scopes = HiveKeeping.WRITE)
public class HiveKeeping {

    static final String WRITE = "hives:write";

    @Inject
    private GrantedRights rights;

    @Inject
    private CurrentViewer viewer;

    /** For the keepers of this hive. */
    public String harvest(HiveId hive) {
        viewer.current().require(HiveAction.HARVEST, hive);
        return "honey of " + hive.value();
    }

    @OpenTo(Caller.MODERATOR)
    public void appoint(MemberId member, HiveId hive) {
        rights.give(member, HiveRole.KEEPER, hive);
    }

    @OpenTo(Caller.MODERATOR)
    public void dismiss(MemberId member, HiveId hive) {
        rights.take(member, HiveRole.KEEPER, hive);
    }

    @OpenTo(Caller.ADMIN)
    public void burn(HiveId hive) {
        rights.takeAll(hive);
    }

    @OpenTo(value = Caller.EVERYONE, scopes = HiveKeeping.WRITE)
    public Set<String> audience() {
        return viewer.current().audience();
    }

    @OpenTo(Caller.MEMBER)
    public List<MemberId> keepers(HiveId hive) {
        return rights.holders(HiveRole.KEEPER, hive);
    }

    record HiveId(long value) implements Target {
        @Override
        public String kind() {
            return "hive";
        }
    }

    enum HiveRole implements LocalRole {
        KEEPER;

        @Override
        public String kind() {
            return "hive";
        }
    }

    enum HiveAction implements Action {
        HARVEST;

        @Override
        public String tokenScope() {
            return WRITE;
        }

        @Override
        public Set<Role> roles() {
            return Set.of();
        }

        @Override
        public Set<LocalRole> localRoles() {
            return Set.of(HiveRole.KEEPER);
        }
    }
}
