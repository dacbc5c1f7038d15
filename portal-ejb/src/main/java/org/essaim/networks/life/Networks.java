package org.essaim.networks.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkReading;
import org.essaim.networks.members.HeldNetworks;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.sql.DatabaseRefusal;
import org.essaim.shared.sql.Sql;

/** Networks, to be changed. */
@ApplicationScoped
class Networks {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private HeldNetworks held;

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

    /** Brings changes to the database now: a network has to be paused before its last coordinator goes. */
    void flush() {
        database.flush();
    }

    Network require(NetworkId id) {
        return Optional.ofNullable(database.find(Network.class, id.value())).orElseThrow(NetworkReading::unknown);
    }

    /** The network as it is now, held until the transaction ends. */
    Network requireHeld(NetworkId id) {
        held.hold(id);
        var network = require(id);
        database.refresh(network);
        return network;
    }

    /** How many coordinators can act, as the database counts them. */
    int coordinators(NetworkId network) {
        return sql.statement("select coordinators from network where id = :id")
                .with("id", network)
                .require(Integer.class);
    }

    int members(NetworkId network) {
        return sql.statement("select count(*) from network_membership where network_id = :network and state = 'ACTIVE'")
                .with("network", network)
                .require(Integer.class);
    }

    /** How many wait for an answer. */
    long requests(NetworkId network) {
        return sql.statement(
                        "select count(*) from network_membership where network_id = :network and state = 'REQUESTED'")
                .with("network", network)
                .require(Long.class);
    }
}
