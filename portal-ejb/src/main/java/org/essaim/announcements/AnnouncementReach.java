package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.essaim.mail.Failure;
import org.essaim.networks.NetworkId;
import org.essaim.notifications.Follows;
import org.essaim.notifications.LetterFate;
import org.essaim.notifications.NoticeAccounts;
import org.essaim.notifications.NoticeAccounts.Reached;
import org.essaim.notifications.NoticeAccounts.Told;
import org.essaim.notifications.NoticeId;
import org.essaim.notifications.Thing;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Whom an announcement reaches and how, member by member. In as many statements for many members as for one. */
@ApplicationScoped
class AnnouncementReach {

    /** Most names of a group. */
    private static final int NAMED = 60;

    /**
     * One member.
     *
     * @param failure null where there is none
     * @param at when it arrives or did; null where that says nothing
     */
    record Recipient(MemberId member, SendWay way, Failure failure, Instant at) {

        private Recipient(MemberId member, SendWay way) {
            this(member, way, null, null);
        }
    }

    private record Group(SendWay way, Failure failure) implements Comparable<Group> {

        private static final Comparator<Group> ORDER = Comparator.comparing(Group::way)
                .thenComparing(Group::failure, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }
    }

    private record Named(MemberId id, String name) {}

    @Inject
    private Announcements announcements;

    @Inject
    private AnnouncementPublishing publishing;

    @Inject
    private NoticeAccounts accounts;

    @Inject
    private Follows follows;

    @Inject
    private Sql sql;

    /**
     * What would become of it when its time comes, or now where it has none; empty when somebody has sent it meanwhile. It
     * is sent, without letters: the caller has to undo the transaction.
     */
    Optional<Collection<Recipient>> before(AnnouncementId id, Instant now) {
        var announcement = announcements.requireLocked(id);
        if (!announcement.isToCome()) {
            return Optional.empty();
        }
        var then = announcement.dueAt().filter(due -> due.isAfter(now)).orElse(now);
        announcement.publish(then);
        announcements.flush();
        var author = announcement.author();
        var all = new HashMap<MemberId, Recipient>();
        var followers = follows.of(Thing.of(announcement.network()));
        for (var member : members(announcement.network())) {
            all.put(member, new Recipient(member, untold(member, followers)));
        }
        accounts.rehearse(publishing.news(announcement), then)
                .forEach(each -> all.put(each.member(), reached(each, then)));
        author.filter(all::containsKey).ifPresent(member -> all.put(member, new Recipient(member, SendWay.AUTHOR)));
        return Optional.of(all.values());
    }

    private static SendWay untold(MemberId member, Map<MemberId, Boolean> followers) {
        var muted = followers.get(member);
        if (muted == null) {
            return SendWay.UNFOLLOWED;
        }
        return muted ? SendWay.MUTED : SendWay.GONE;
    }

    private static Recipient reached(Reached found, Instant moment) {
        var way = way(found.fate(), found.due().isAfter(moment));
        var silent = way == SendWay.NEVER && !found.site();
        return silent
                ? new Recipient(found.member(), SendWay.SILENT)
                : new Recipient(found.member(), way, null, way.isLetter() ? found.due() : null);
    }

    private static SendWay way(LetterFate fate, boolean later) {
        return switch (fate) {
            case NOW -> later ? SendWay.LATER : SendWay.AT_ONCE;
            case DAILY -> SendWay.DAILY;
            case WEEKLY -> SendWay.WEEKLY;
            case READ -> SendWay.READ;
            case NEVER -> SendWay.NEVER;
            case NO_DIGEST -> SendWay.NO_DIGEST;
            case REFUSED -> SendWay.REFUSED;
            case UNREACHABLE, UNSEEN -> SendWay.GONE;
        };
    }

    /** What became of it for those who were told. */
    Collection<Recipient> since(NoticeId notice) {
        return accounts.of(notice).stream().map(AnnouncementReach::told).toList();
    }

    private static Recipient told(Told found) {
        var way =
                switch (found.progress()) {
                    case WAITING -> SendWay.LATER;
                    case IN_DIGEST, NONE -> way(found.fate(), true);
                    case SENT -> SendWay.SENT;
                    case FAILED -> SendWay.FAILED;
                    case FORGOTTEN -> SendWay.FORGOTTEN;
                };
        return new Recipient(found.member(), way, found.failure(), found.at());
    }

    /** How many have ended such letters since they had this one. */
    long ended(NetworkId network, NoticeId notice) {
        return accounts.endedSince(notice, AnnouncementTopic.PUBLISHED, Thing.of(network))
                .size();
    }

    private List<MemberId> members(NetworkId network) {
        return sql.statement("select member_id from network_membership where network_id = :network"
                        + " and state = 'ACTIVE' and not away")
                .with("network", network)
                .list(MemberId.class);
    }

    /** Named are those alone who belong to the network, whose list who runs it reads anyway. */
    List<SendGroup> groups(NetworkId network, Collection<Recipient> recipients) {
        var groups = recipients.stream()
                .collect(Collectors.groupingBy(
                        each -> new Group(each.way(), each.failure()), TreeMap::new, Collectors.toList()));
        var names = names(network);
        var found = new ArrayList<SendGroup>();
        groups.forEach((group, people) -> found.add(new SendGroup(
                group.way(),
                group.failure(),
                people.size(),
                people.stream()
                        .map(Recipient::at)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                people.stream()
                        .map(each -> names.get(each.member()))
                        .filter(Objects::nonNull)
                        .sorted(Collator.getInstance(Locale.FRENCH))
                        .limit(NAMED)
                        .toList())));
        return found;
    }

    private Map<MemberId, String> names(NetworkId network) {
        return sql
                .statement("select m.id, m.name from network_membership s join member m on m.id = s.member_id"
                        + " where s.network_id = :network and s.state = 'ACTIVE'")
                .with("network", network)
                .list(Named.class)
                .stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }
}
