package org.essaim.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.essaim.networks.NetworkId;
import org.essaim.shared.sql.Sql;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/**
 * Members of a network: who came and went, and what profiles say of those who are there now.
 *
 * <p>Of somebody who left and came back the last stay alone is known; who left some time ago is no longer in the data, and
 * counts no more. Disciplines and levels are counted when there are five people or more, also without those whom the directory
 * shows with them, and have no total.
 */
@ApplicationScoped
class MembershipFigures implements NetworkFigures {

    /**
     * @param unseen those whose directory does not show it: the others can be taken away
     */
    private record Told(String code, long people, long unseen) {
        /** None where they are hidden. */
        long counted() {
            return count().hidden() ? 0 : people;
        }

        Count count() {
            return Count.ofPeople(unseen).hidden() ? Count.HIDDEN : Count.ofPeople(people);
        }
    }

    @Inject
    private MonthlyCounts months;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Sql sql;

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public List<FigureTable> of(NetworkId network, Counting counting) {
        return List.of(
                members(network, counting),
                told("disciplines", TermKind.DISCIPLINE, "member_discipline", "discipline", network),
                told("levels", TermKind.LEVEL, "member_level", "level", network));
    }

    private Comparator<Told> order(TermKind kind) {
        var asInVocabulary = Comparator.comparing(Told::code, vocabularies.order(kind));
        return kind == TermKind.LEVEL
                ? asInVocabulary
                : Comparator.comparing(Told::counted).reversed().thenComparing(asInVocabulary);
    }

    private FigureTable members(NetworkId network, Counting counting) {
        return months.of(
                "members",
                List.of("joined", "gone", "there"),
                List.of(
                        "count(*) filter (where x.joined_at >= m.b and x.joined_at < m.e)",
                        "count(*) filter (where x.state <> 'ACTIVE' and coalesce(x.gone_at, x.since) >= m.b"
                                + " and coalesce(x.gone_at, x.since) < m.e)",
                        "count(*) filter (where x.joined_at < m.e and (x.state = 'ACTIVE' or coalesce(x.gone_at, x.since) >= m.e))"),
                "left join network_membership x on x.network_id = :network and x.joined_at is not null"
                        + " and x.state in ('ACTIVE', 'LEFT', 'SUSPENDED')",
                network,
                counting);
    }

    /**
     * Disciplines of many people first, those that are hidden in the order of their vocabulary, which tells nothing. Levels
     * as in school, whatever their counts.
     */
    private FigureTable told(String code, TermKind kind, String table, String column, NetworkId network) {
        var counts = sql.statement(
                        "select t." + column
                                + " as code, count(*) as people, count(*) filter (where not p.public_profile"
                                + " and coalesce(c.shown_to, 'NOBODY') = 'NOBODY') as unseen from network_membership s join",
                        table,
                        "t on t.member_id = s.member_id join member p on p.id = s.member_id"
                                + " left join network_card c on c.member_id = s.member_id where s.network_id = :network and s.state = 'ACTIVE'"
                                + " and not s.away group by 1")
                .with("network", network)
                .list(Told.class);
        return new FigureTable(
                code,
                List.of("people"),
                counts.stream()
                        .sorted(order(kind))
                        .map(each ->
                                new FigureTable.Row(new FigureLabel.OfTerm(kind, each.code()), List.of(each.count())))
                        .toList());
    }
}
