package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.essaim.discovery.IndexQueue;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkSights;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.time.ParisDay;
import org.essaim.shared.viewer.MemberId;

/** Offers and needs, to be changed. Asks nobody who is looking. */
@ApplicationScoped
class Exchanges {

    /** What one takes from its network. */
    record Home(String academieCode, boolean open) {}

    /** What its rules go by. */
    record Held(MemberId authorId, NetworkId networkId, ExchangeState state, LocalDate openUntil) {}

    private record Expired(ExchangeId id, NetworkId networkId) {}

    @Inject
    private IndexQueue index;

    @Inject
    private Clock clock;

    @Inject
    private ParisDay paris;

    @Inject
    private Sql sql;

    /** The day until which one can be open. */
    LocalDate today() {
        return paris.today();
    }

    Home home(NetworkId network) {
        return sql.statement("select academie_code, state in ('FORMING', 'ACTIVE') as open from network where id = :id")
                .with("id", network)
                .require(Home.class);
    }

    ExchangeId add(NetworkId network, MemberId author, ProposeExchange command, Instant since) {
        var id = filled(
                        sql.statement("insert into exchange (network_id, author_id, side, help, title, description,"
                                + " disciplines, levels, flips, mode, academie_code, town, shown_to, open_until, state,"
                                + " state_since, changed_at, created_at) values (:network, :author, :side, :help, :title,"
                                + " :description, :disciplines, :levels, :flips, :mode,"
                                + " (select academie_code from network where id = :network), :town, :shown, :until, 'OPEN',"
                                + " :now, :now, :now) returning id"),
                        command)
                .with("network", network)
                .with("author", author)
                .with("side", command.side())
                .with("now", since)
                .require(ExchangeId.class);
        index.changed(id.kind(), id.value());
        return id;
    }

    /** Says something else of one; whether it is offered or looked for stays. */
    void change(ExchangeId id, ProposeExchange command) {
        filled(
                        sql.statement("update exchange set help = :help, title = :title, description = :description,"
                                + " disciplines = :disciplines, levels = :levels, flips = :flips, mode = :mode, town = :town,"
                                + " shown_to = :shown, open_until = :until, changed_at = :now where id = :id"),
                        command)
                .with("id", id)
                .with("now", clock.instant())
                .run();
        index.changed(id.kind(), id.value());
    }

    private static SqlStatement filled(SqlStatement statement, ProposeExchange command) {
        return statement
                .with("help", command.help())
                .with("title", command.title())
                .with("description", command.description())
                .withTexts("disciplines", command.disciplines())
                .withTexts("levels", command.levels())
                .withTexts("flips", command.flips())
                .with("mode", command.mode())
                .with("town", command.keptTown())
                .with("shown", command.shownTo())
                .with("until", command.until());
    }

    void become(ExchangeId id, ExchangeState state, LocalDate until) {
        sql.statement("update exchange set state = :state, open_until = :until, state_since = :now, changed_at = :now"
                        + " where id = :id")
                .with("state", state)
                .with("until", until)
                .with("now", clock.instant())
                .with("id", id)
                .run();
        index.changed(id.kind(), id.value());
    }

    /** As it is now; nobody else changes it until the transaction ends. */
    Held hold(ExchangeId id) {
        return sql.statement(
                        "select author_id, network_id, state, open_until from exchange where id = :id for no key update")
                .with("id", id)
                .find(Held.class)
                .orElseThrow(Exchanges::unknown);
    }

    /** What was open of somebody in a network that they left is closed. */
    void closeOf(MemberId author, NetworkId network) {
        told(sql.statement("update exchange e set state = 'CLOSED', state_since = :now, changed_at = :now"
                        + " where e.author_id = :author and e.network_id = :network and e.state = 'OPEN'"
                        + " and not " + NetworkSights.joined("e.network_id", "e.author_id") + " returning id")
                .with("author", author)
                .with("network", network)
                .with("now", clock.instant())
                .list(ExchangeId.class));
    }

    /** Those whose last day is over are closed; gives in which networks. */
    List<NetworkId> expire() {
        var expired = sql.statement("update exchange set state = 'EXPIRED', state_since = :now, changed_at = :now"
                        + " where state = 'OPEN' and open_until < :today returning id, network_id")
                .with("now", clock.instant())
                .with("today", today())
                .list(Expired.class);
        told(expired.stream().map(Expired::id).toList());
        return expired.stream()
                .map(Expired::networkId)
                .distinct()
                .sorted(Comparator.comparingLong(NetworkId::value))
                .toList();
    }

    /** All of somebody, with what was written about them. */
    void remove(MemberId author) {
        told(sql.statement("delete from exchange where author_id = :author returning id")
                .with("author", author)
                .list(ExchangeId.class));
    }

    /** Readers see those of somebody no more, or again. */
    void showAgain(MemberId author) {
        told(sql.statement("select id from exchange where author_id = :author and state = 'OPEN'")
                .with("author", author)
                .list(ExchangeId.class));
    }

    private void told(Collection<ExchangeId> changed) {
        changed.forEach(id -> index.changed(id.kind(), id.value()));
    }

    static NotFoundException unknown() {
        return new NotFoundException("exchanges.problem.unknown");
    }
}
