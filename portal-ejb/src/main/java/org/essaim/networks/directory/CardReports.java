package org.essaim.networks.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.moderation.Measure;
import org.essaim.moderation.Reportable;
import org.essaim.moderation.ReportedThing;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworksAudit;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/** Cards of directories, for which those answer whose they are; a card has the number of its member. */
@ApplicationScoped
class CardReports implements Reportable {

    static final String KIND = "card";

    private static final String CARD = "select m.id as member, m.name, c.shown_to, c.town, c.helps,"
            + " (select n.slug from network_membership s join network n on n.id = s.network_id"
            + "  where s.member_id = m.id and s.state = 'ACTIVE' order by n.id limit 1) as network"
            + " from network_card c join member m on m.id = c.member_id where m.id = :id";

    private static final String TOGETHER = "select exists (select 1 from network_membership a join network_membership b"
            + " on b.network_id = a.network_id where a.member_id = :id and b.member_id = :me"
            + " and a.state = 'ACTIVE' and b.state = 'ACTIVE')";

    private record CardRow(
            MemberId member, String name, CardAudience shownTo, String town, String helps, Optional<String> network) {

        String words() {
            return Stream.of(town, helps).filter(each -> !Text.isBlank(each)).collect(Collectors.joining(" · "));
        }
    }

    @Inject
    private CurrentViewer viewer;

    @Inject
    private AuditLog audit;

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String words() {
        return "networks.audited.card";
    }

    @Override
    public Optional<String> called() {
        return Optional.of("notice.called.card");
    }

    @Override
    public Optional<ReportedThing> seen(long id) {
        return row(id).filter(this::isSeen).map(CardReports::thing);
    }

    private boolean isSeen(CardRow row) {
        return switch (row.shownTo()) {
            case NOBODY -> false;
            case NETWORKS -> viewer.current().has(Role.ADMIN) || isTogether(row.member());
            case PORTAL -> viewer.current().isSignedIn();
            case EVERYONE -> true;
        };
    }

    private boolean isTogether(MemberId member) {
        return viewer.current()
                .member()
                .map(me -> sql.statement(TOGETHER)
                        .with("id", member)
                        .with("me", me)
                        .require(Boolean.class))
                .orElse(false);
    }

    @Override
    public Optional<ReportedThing> standing(long id) {
        return row(id).map(CardReports::thing);
    }

    private Optional<CardRow> row(long id) {
        return sql.statement(CARD).with("id", id).find(CardRow.class);
    }

    private static ReportedThing thing(CardRow row) {
        return new ReportedThing(
                row.name(),
                row.network().map(slug -> NetworkLine.path(slug) + "/annuaire").orElse("/reseaux"),
                Text.beginning(row.words(), ReportedThing.LONGEST_EXTRACT),
                List.of(row.member()),
                row.shownTo() == CardAudience.NOBODY ? Set.of() : Set.of(Measure.REMOVE));
    }

    /** Directories give the name alone; whose card it is may show it again once it says something else. */
    @Override
    public void remove(long id, String reason) {
        sql.statement("update network_card set removed_from = shown_to, shown_to = 'NOBODY'"
                        + " where member_id = :id and shown_to <> 'NOBODY'")
                .with("id", id)
                .run();
        audit.record(AuditEntry.of(NetworksAudit.CARD_HIDDEN, new MemberId(id)).because(reason));
    }

    @Override
    public boolean restore(long id) {
        var restored = sql.statement("update network_card set shown_to = removed_from, removed_from = null"
                        + " where member_id = :id and shown_to = 'NOBODY' and removed_from is not null")
                .with("id", id)
                .run();
        if (restored > 0) {
            audit.record(NetworksAudit.CARD_SHOWN, new MemberId(id), "");
        }
        return restored > 0
                || row(id).filter(row -> row.shownTo() != CardAudience.NOBODY).isPresent();
    }

    @Override
    public Optional<String> saying(long id) {
        return row(id).map(row -> new SaveCard(row.shownTo(), row.town(), row.helps()).saying());
    }
}
