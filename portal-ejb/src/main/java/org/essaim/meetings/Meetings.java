package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkShowing;
import org.essaim.networks.NetworkSights;
import org.essaim.networks.NetworkZones;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Meetings and who comes, to be changed. Asks nobody who is looking. */
@ApplicationScoped
class Meetings {

    /** What a meeting takes from its network. */
    record Home(String academieCode, boolean open) {

        ZoneId zone() {
            return NetworkZones.of(academieCode);
        }
    }

    @Inject
    private NetworkShowing showing;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    Home home(NetworkId network) {
        return sql.statement("select academie_code, state in ('FORMING', 'ACTIVE') as open from network where id = :id")
                .with("id", network)
                .require(Home.class);
    }

    MeetingId add(NetworkId network, PlanMeeting command, ZoneId zone) {
        return sql.statement("insert into meeting (network_id, title, description, mode, place, link, starts_at,"
                        + " ends_at, zone, seats, shown_to, changed_at, created_at) values (:network, :title, :description,"
                        + " :mode, :place, :link, :start, :end, :zone, :seats, :shown, :now, :now) returning id")
                .with("network", network)
                .with("title", command.title())
                .with("description", command.description())
                .with("mode", command.mode())
                .with("place", command.keptPlace())
                .with("link", command.keptLink())
                .with("start", command.start(zone))
                .with("end", command.end(zone))
                .with("zone", zone.getId())
                .with("seats", command.seats())
                .with("shown", command.shownTo())
                .with("now", clock.instant())
                .require(MeetingId.class);
    }

    /** Until the transaction ends, nobody else changes it or signs up. */
    void hold(MeetingId id) {
        var held = sql.statement("select id from meeting where id = :id for update")
                .with("id", id)
                .find(Long.class);
        if (held.isEmpty()) {
            throw MeetingReading.unknown();
        }
    }

    /** The page of the network, which everyone shares, shows something else from now on. */
    void showAgain(NetworkId network) {
        showing.showAgain(network);
    }

    /** Whether somebody comes who does not belong to the network. */
    boolean hasGuestsFromElsewhere(MeetingId id) {
        return sql.statement("select c.member_id from meeting_guest c join meeting g on g.id = c.meeting_id"
                        + " where c.meeting_id = :id and not "
                        + NetworkSights.joined("g.network_id", "c.member_id") + " limit 1")
                .with("id", id)
                .find(Long.class)
                .isPresent();
    }

    void come(MeetingId id, MemberId member, Instant since) {
        sql.statement("insert into meeting_guest (meeting_id, member_id, since) values (:id, :member, :since)")
                .with("id", id)
                .with("member", member)
                .with("since", since)
                .run();
    }
}
