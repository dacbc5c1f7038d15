package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkZones;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;

/** Announcements, to be changed. Asks nobody who is looking. */
@ApplicationScoped
class Announcements {

    /** What an announcement takes from its network. */
    record Home(String name, String slug, String academieCode, boolean open) {

        ZoneId zone() {
            return NetworkZones.of(academieCode);
        }
    }

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Sql sql;

    void add(Announcement announcement) {
        database.persist(announcement);
        database.flush();
    }

    Announcement require(AnnouncementId id) {
        return Optional.ofNullable(database.find(Announcement.class, id.value()))
                .orElseThrow(Announcements::unknown);
    }

    /** As it is now. */
    Announcement requireFresh(AnnouncementId id) {
        var found = require(id);
        database.refresh(found);
        return found;
    }

    /** As it is now, held until the transaction ends. */
    Announcement requireLocked(AnnouncementId id) {
        var found = database.find(Announcement.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw unknown();
        }
        return found;
    }

    /** Those whose hour has come, the first of them. */
    List<AnnouncementId> due(Instant now, int most) {
        return sql.statement("select id from announcement where state = 'SCHEDULED' and due_at <= :now"
                        + " order by due_at, id limit :most")
                .with("now", now)
                .with("most", most)
                .list(AnnouncementId.class);
    }

    /** One whose hour has come, held until the transaction ends; none that another holds. */
    Optional<Announcement> due(AnnouncementId id, Instant now) {
        return sql.statement("select id from announcement where id = :id and state = 'SCHEDULED' and due_at <= :now"
                        + " for update skip locked")
                .with("id", id)
                .with("now", now)
                .find(AnnouncementId.class)
                .map(this::requireLocked);
    }

    void flush() {
        database.flush();
    }

    void remove(Announcement announcement) {
        database.remove(announcement);
        flush();
    }

    Home home(NetworkId network) {
        return sql.statement("select name, slug, academie_code, state in ('FORMING', 'ACTIVE') as open from network"
                        + " where id = :id")
                .with("id", network)
                .require(Home.class);
    }

    /** Refuses a network that is not alive. */
    Home requireOpen(NetworkId network) {
        var home = home(network);
        if (!home.open()) {
            throw new RuleException("announcements.problem.notOpen");
        }
        return home;
    }

    static NotFoundException unknown() {
        return new NotFoundException("announcements.problem.unknown");
    }
}
