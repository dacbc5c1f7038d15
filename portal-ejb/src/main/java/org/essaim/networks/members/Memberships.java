package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.essaim.networks.NetworkId;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Who belongs to networks, to be changed by who {@linkplain HeldNetworks holds} the network. */
@ApplicationScoped
class Memberships {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Sql sql;

    /** A new one, or one that is there already. */
    void keep(Membership membership) {
        database.persist(membership);
        flush();
    }

    void flush() {
        database.flush();
    }

    Optional<Membership> find(NetworkId network, MemberId member) {
        return database.createQuery(
                        "select m from Membership m where m.network = :network and m.member = :member",
                        Membership.class)
                .setParameter("network", network.value())
                .setParameter("member", member)
                .setHint("eclipselink.refresh", true)
                .getResultStream()
                .findFirst();
    }

    Membership require(NetworkId network, MemberId member) {
        return find(network, member).orElseThrow(() -> new NotFoundException("networks.problem.notMember"));
    }

    List<Membership> of(NetworkId network) {
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

    void removeAll(NetworkId network) {
        database.clear();
        sql.statement("delete from network_membership where network_id = :network")
                .with("network", network)
                .run();
    }

    /** Whether the network is active, and nobody but one can run it, as the database counts them. */
    boolean isRunByOne(NetworkId network) {
        return sql.statement("select state = 'ACTIVE' and coordinators < 2 from network where id = :id")
                .with("id", network)
                .require(Boolean.class);
    }
}
