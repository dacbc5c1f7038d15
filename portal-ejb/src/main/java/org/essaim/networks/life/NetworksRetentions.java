package org.essaim.networks.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/** How long it is known who was refused and who went, and whom a network wrote to. */
@ApplicationScoped
class NetworksRetentions implements Retentions {

    @Inject
    private Settings settings;

    @Override
    public List<Retention> retentions() {
        return List.of(
                Retention.of(
                                "networks.kept.memberships",
                                settings.days(Setting.KEEP_MEMBERSHIPS_DAYS),
                                "network_membership",
                                "t.since",
                                "'{networks.MembershipState.' || t.state || '}'")
                        .where("t.state in ('LEFT', 'REFUSED')"),
                Retention.of(
                        "networks.kept.invitations",
                        settings.days(Setting.KEEP_INVITATIONS_DAYS),
                        "network_invitation",
                        "t.expires_at",
                        "''"));
    }
}
