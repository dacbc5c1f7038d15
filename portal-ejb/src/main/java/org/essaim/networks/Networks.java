package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.DatabaseRefusal;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/**
 * Networks and who belongs to them, to be changed.
 *
 * <p>Everything that changes a membership holds the network first, so that two who go at one instant go one after the
 * other. Who is let in is {@linkplain #holdAccount held} before that, as who closes an account holds it before its networks.
 */
@ApplicationScoped
class Networks {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Sql sql;

    /** Refuses a second one of the same address. */
    void add(Network network) {
        try {
            database.persist(network);
            database.flush();
        } catch (PersistenceException e) {
            if (DatabaseRefusal.isUniqueViolation(e)) {
                throw new ConflictException("networks.problem.nameTaken");
            }
            throw e;
        }
    }

    /** A new one, or one that is there already. */
    void keep(Membership membership) {
        database.persist(membership);
        flush();
    }

    /** Brings changes to the database now: a network has to be paused before its last coordinator goes. */
    void flush() {
        database.flush();
    }

    Network require(NetworkId id) {
        return Optional.ofNullable(database.find(Network.class, id.value())).orElseThrow(Networks::unknown);
    }

    /** The network as it is now, held until the transaction ends. */
    Network requireLocked(NetworkId id) {
        sql.statement("select id from network where id = :id for no key update")
                .with("id", id)
                .find(Long.class);
        var network = require(id);
        database.refresh(network);
        return network;
    }

    Optional<NetworkId> idOf(String slug) {
        return sql.statement("select id from network where slug = :slug")
                .with("slug", slug)
                .find(NetworkId.class);
    }

    /** The account as it is now, kept from being closed until the transaction ends; whether it is open. */
    boolean holdAccount(MemberId member) {
        return sql.statement("select state from member where id = :member for share")
                .with("member", member)
                .find(String.class)
                .filter("ACTIVE"::equals)
                .isPresent();
    }

    /** To be asked by who holds the network. */
    Optional<Membership> membership(NetworkId network, MemberId member) {
        return database.createQuery(
                        "select m from Membership m where m.network = :network and m.member = :member",
                        Membership.class)
                .setParameter("network", network.value())
                .setParameter("member", member)
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .findFirst();
    }

    Membership requireMembership(NetworkId network, MemberId member) {
        return membership(network, member).orElseThrow(() -> new NotFoundException("networks.problem.notMember"));
    }

    List<Membership> memberships(NetworkId network) {
        return database.createQuery(
                        "select m from Membership m where m.network = :network order by m.id", Membership.class)
                .setParameter("network", network.value())
                .setHint("eclipselink.refresh", true)
                .getResultList();
    }

    void remove(Membership membership) {
        database.remove(membership);
        flush();
    }

    void removeMemberships(NetworkId network) {
        database.clear();
        sql.statement("delete from network_membership where network_id = :network")
                .with("network", network)
                .run();
    }

    /** How many coordinators can act, as the database counts them. */
    int coordinators(NetworkId network) {
        return sql.statement("select coordinators from network where id = :id")
                .with("id", network)
                .require(Integer.class);
    }

    static NotFoundException unknown() {
        return new NotFoundException("networks.problem.unknown");
    }
}
