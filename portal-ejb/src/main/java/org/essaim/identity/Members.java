package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

@ApplicationScoped
class Members {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Sql sql;

    @Inject
    private NamedLock locks;

    void add(Member member) {
        database.persist(member);
        database.flush();
    }

    void flush() {
        database.flush();
    }

    Optional<Member> find(MemberId id) {
        return Optional.ofNullable(database.find(Member.class, id.value()));
    }

    Member require(MemberId id) {
        return find(id).orElseThrow(() -> new NotFoundException("identity.problem.memberUnknown"));
    }

    /**
     * The member as they are now, held until the transaction ends. Rows that refer to the member may still be added
     * meanwhile: two transactions that added one each before, such as a form's key, would else wait for each other.
     */
    Member requireLocked(MemberId id) {
        sql.statement("select id from member where id = :id for no key update")
                .with("id", id)
                .find(Long.class);
        var member = require(id);
        database.refresh(member);
        return member;
    }

    /**
     * One after the other: acts of administrators on members, of whom each may be an administrator too. To be called
     * before any member is locked, or two who demote each other would wait for each other.
     */
    void inTurn() {
        locks.hold("member_role");
    }

    Optional<Member> findByEmail(EmailAddress email) {
        return database.createQuery("select m from Member m where m.email = :email", Member.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    List<Member> all(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.createQuery("select m from Member m where m.id in :ids", Member.class)
                        .setParameter("ids", ids)
                        .setHint("eclipselink.batch.type", "IN")
                        .setHint("eclipselink.batch", "m.disciplines")
                        .setHint("eclipselink.batch", "m.levels")
                        .getResultList();
    }

    /** Those of them who exist, with their roles. */
    List<Member> several(Collection<MemberId> ids) {
        return database.createQuery("select m from Member m where m.id in :ids order by m.id", Member.class)
                .setParameter("ids", ids.stream().map(MemberId::value).toList())
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "m.roles")
                .getResultList();
    }

    /** The same as they are now, held like one who is {@linkplain #requireLocked locked}. */
    List<Member> severalLocked(Collection<MemberId> ids) {
        sql.statement("select id from member where id = any(:ids) order by id for no key update")
                .withNumbers("ids", ids.stream().map(MemberId::value).toList())
                .list(Long.class);
        var locked = several(ids);
        locked.forEach(database::refresh);
        return locked;
    }

    List<Long> idsAfter(long id, int most) {
        return database.createQuery("select m.id from Member m where m.id > :id order by m.id", Long.class)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }

    /** Refuses what would leave the portal to nobody; to be called {@link #inTurn}. */
    void requireAnotherAdministrator(Member member) {
        new ActRules(null, countActive(Role.ADMIN)).goingAsAdministrator(member).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** How many active members hold the role; the number stays true for whoever acts {@link #inTurn}. */
    long countActive(Role role) {
        return database.createQuery(
                        "select count(m) from Member m join m.roles r where r = :role and m.state = :state", Long.class)
                .setParameter("role", role)
                .setParameter("state", MemberState.ACTIVE)
                .getSingleResult();
    }
}
