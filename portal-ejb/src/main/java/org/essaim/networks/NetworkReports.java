package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.essaim.moderation.Reportable;
import org.essaim.moderation.ReportedThing;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;

/**
 * Networks, for whose presentation those answer who run them. Nothing is taken away: they are told what to change, and an
 * administrator may pause a network.
 */
@ApplicationScoped
class NetworkReports implements Reportable {

    private record Line(long id, String slug, String name, String presentation) {}

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return NetworkId.KIND;
    }

    @Override
    public String words() {
        return "networks.audited.network";
    }

    @Override
    public Optional<ReportedThing> seen(long id) {
        return standing(id);
    }

    @Override
    public Optional<ReportedThing> standing(long id) {
        return sql.statement("select id, slug, name, presentation from network where id = :id")
                .with("id", id)
                .find(Line.class)
                .map(this::thing);
    }

    private ReportedThing thing(Line line) {
        var coordinators = sql.statement("select member_id from network_membership where network_id = :network"
                        + " and state = 'ACTIVE' and role = 'COORDINATOR' order by member_id")
                .with("network", line.id())
                .list(MemberId.class);
        return new ReportedThing(
                line.name(),
                NetworkLine.path(line.slug()),
                Text.beginning(Markdown.wordsAndTargets(line.presentation()), ReportedThing.LONGEST_EXTRACT),
                coordinators,
                Set.of());
    }

    @Override
    public void remove(long id, String reason) {
        throw new IllegalStateException("nothing of network " + id + " can be removed");
    }

    @Override
    public boolean restore(long id) {
        throw new IllegalStateException("nothing of network " + id + " was removed");
    }
}
