package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.directory.MemberName;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkSights;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** Offers and needs as pages show them. What is open is of a member whose account is open. */
@ApplicationScoped
class ExchangeReading {

    private static final String COLUMNS = "e.id, e.author_id as author, e.network_id as network, n.slug,"
            + " n.name as network_name, e.side, e.help, e.title, e.disciplines, e.levels, e.flips, e.mode,"
            + " e.academie_code as academie, e.town, e.shown_to, e.open_until, e.state, e.created_at";

    private static final String TABLES =
            "exchange e join network n on n.id = e.network_id join member m on m.id = e.author_id";

    /** Until the end of its last day, whether or not anything has closed it by then. */
    static final String OPEN = "e.state = 'OPEN' and e.open_until >= :today and m.state = 'ACTIVE'";

    /** What the page of one shows beside its line. */
    record Whole(String description, MemberId id, String name, boolean publicProfile, boolean membersShown) {

        MemberName author() {
            return new MemberName(id, name, publicProfile);
        }
    }

    @Inject
    private Exchanges exchanges;

    @Inject
    private VocabularySurroundings surroundings;

    @Inject
    private Sql sql;

    Page<ExchangeLine> page(ExchangeFilter filter, Viewer viewer, Slice slice) {
        var reading = open(filter.network(), viewer)
                .words("strpos(e.title_words, :word) > 0", filter.text())
                .where("e.side = any(:sides)", "sides", filter.sides())
                .where("e.help = any(:helps)", "helps", filter.helps())
                .where("(e.disciplines = '{}' or e.disciplines && :disciplines)", "disciplines", filter.disciplines())
                .where("(e.levels = '{}' or e.levels && :levels)", "levels", filter.levels())
                .where("(e.flips = '{}' or e.flips && :flips)", "flips", filter.flips());
        if (filter.near()) {
            reading.where("(e.mode <> 'IN_PERSON' or e.academie_code = any(:near))", "near", near(viewer));
        }
        return reading.page(slice, ExchangeLine.class);
    }

    private List<String> near(Viewer viewer) {
        return surroundings.near(viewer.member().flatMap(this::academieOf).orElse(""));
    }

    private Optional<String> academieOf(MemberId member) {
        return sql.statement("select academie_code from member where id = :member")
                .with("member", member)
                .find(String.class);
    }

    /** The latest ones of a network. */
    List<ExchangeLine> latest(NetworkId network, Viewer viewer, int most) {
        return open(network, viewer).first(most, statement -> statement.list(ExchangeLine.class));
    }

    private ListReading open(NetworkId network, Viewer viewer) {
        return ListReading.of(sql, COLUMNS, TABLES)
                .where(OPEN)
                .with("today", exchanges.today())
                .where("e.network_id = :network")
                .with("network", network)
                .where(NetworkSights.seen(viewer, network, "e.shown_to"))
                .orderBy("e.created_at desc, e.id desc");
    }

    /** Those of one member, in every state: what is open first, the newest first. */
    List<ExchangeLine> of(MemberId author) {
        return sql.statement(
                        "select",
                        COLUMNS,
                        "from",
                        TABLES,
                        "where e.author_id = :author order by e.state = 'OPEN' desc, e.created_at desc, e.id desc")
                .with("author", author)
                .list(ExchangeLine.class);
    }

    /**
     * Open ones that could answer this one, the newest first: of its network, and of others where both are for everyone.
     */
    List<ExchangeLine> candidates(ExchangeLine line, int most) {
        return ListReading.of(sql, COLUMNS, TABLES)
                .where(OPEN)
                .with("today", exchanges.today())
                .where("e.help = :help and e.side = :side and e.author_id <> :author")
                .with("help", line.help())
                .with("side", line.side().other())
                .with("author", line.author())
                .where("(e.network_id = :network or (:public and e.shown_to = 'EVERYONE'))")
                .with("network", line.network())
                .with("public", !line.isForMembers())
                .orderBy("e.created_at desc, e.id desc")
                .first(most, statement -> statement.list(ExchangeLine.class));
    }

    /**
     * One that the viewer may see: while it is open those whom it is for, later its author alone.
     *
     * @throws NotFoundException when there is none, or none for the viewer
     */
    ExchangeLine require(ExchangeId id, Viewer viewer) {
        return find(List.of(id)).stream()
                .filter(line -> viewer.is(line.author()) || isSeen(line, viewer))
                .findFirst()
                .orElseThrow(Exchanges::unknown);
    }

    /** Whether it is among what this viewer may read, author or not. */
    boolean isSeen(ExchangeLine line, Viewer viewer) {
        return line.isOpen()
                && !line.openUntil().isBefore(exchanges.today())
                && NetworkSights.isSeen(viewer, line.network(), line.shownTo());
    }

    /** Of those whose author's account is open. */
    List<ExchangeLine> find(Collection<ExchangeId> ids) {
        return sql.statement("select", COLUMNS, "from", TABLES, "where e.id = any(:ids) and m.state = 'ACTIVE'")
                .withNumbers("ids", ids)
                .list(ExchangeLine.class);
    }

    Whole whole(ExchangeId id) {
        return sql.statement("select e.description, m.id, m.name, m.public_profile,"
                        + " n.members_shown_to = 'EVERYONE' as members_shown from " + TABLES + " where e.id = :id")
                .with("id", id)
                .find(Whole.class)
                .orElseThrow(Exchanges::unknown);
    }
}
