package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.essaim.figures.Count;
import org.essaim.figures.Counting;
import org.essaim.figures.FigureLabel;
import org.essaim.figures.FigureTable;
import org.essaim.figures.MonthlyCounts;
import org.essaim.figures.NetworkFigures;
import org.essaim.networks.NetworkId;
import org.essaim.notifications.NoticeId;
import org.essaim.notifications.NoticeTallies;
import org.essaim.notifications.NoticeTallies.NoticeTally;
import org.essaim.notifications.Thing;
import org.essaim.shared.sql.Sql;

/** Announcements by month, and how far their letters are: as long as that is known. */
@ApplicationScoped
class AnnouncementFigures implements NetworkFigures {

    private static final String SENT = "network_id = :network and published_at >= :begin and published_at < :until";

    private record Sent(String month, Optional<NoticeId> noticeId) {

        NoticeTally tally(Map<NoticeId, NoticeTally> tallies) {
            return noticeId.map(tallies::get).orElse(NoticeTally.NONE);
        }
    }

    @Inject
    private MonthlyCounts months;

    @Inject
    private NoticeTallies letters;

    @Inject
    private Sql sql;

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public List<FigureTable> of(NetworkId network, Counting counting) {
        var published = months.of(
                "announcements",
                List.of("published"),
                List.of("count(x.id)"),
                "left join announcement x on x.network_id = :network and x.published_at >= m.b and x.published_at < m.e",
                network,
                counting);
        var tallies = tallies(network, counting);
        return List.of(new FigureTable(
                published.code(),
                List.of("published", "sent", "waiting", "digest", "failed", "ended"),
                published.rows().stream().map(row -> withLetters(row, tallies)).toList()));
    }

    private Map<YearMonth, NoticeTally> tallies(NetworkId network, Counting counting) {
        var sent = counting.fill(sql.statement(
                                "select to_char(published_at at time zone :zone, 'YYYY-MM') as month, told.id as notice_id"
                                        + " from announcement cross join lateral"
                                        + " (values (notice_id), (corrected_notice_id)) as told (id) where",
                                SENT)
                        .with("network", network)
                        .with("zone", counting.zone().getId()))
                .list(Sent.class);
        var notices = sent.stream().flatMap(each -> each.noticeId().stream()).toList();
        var known = letters.of(notices, AnnouncementTopic.PUBLISHED, Thing.of(network));
        return sent.stream()
                .collect(Collectors.toMap(
                        each -> YearMonth.parse(each.month()), each -> each.tally(known), NoticeTally::plus));
    }

    private static FigureTable.Row withLetters(FigureTable.Row row, Map<YearMonth, NoticeTally> tallies) {
        var tally = row.label() instanceof FigureLabel.OfMonth of
                ? tallies.getOrDefault(of.month(), NoticeTally.NONE)
                : NoticeTally.NONE;
        var counts = LongStream.of(tally.sent(), tally.waiting(), tally.inDigest(), tally.failed(), tally.ended())
                .mapToObj(Count::of);
        return new FigureTable.Row(
                row.label(), Stream.concat(row.counts().stream(), counts).toList());
    }
}
