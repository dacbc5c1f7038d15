package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.viewer.MemberId;

/**
 * Who wrote which version, and who is invited to. Stored apart from the versions: another author changes nothing of
 * what an editor was filled from, so that nobody's next save is refused for it.
 */
@ApplicationScoped
class Authorship {

    @PersistenceContext
    private EntityManager database;

    /** The authors of a version, in the order of their names. */
    List<MemberId> of(ScenarioVersion version) {
        return authors(version).stream().map(VersionAuthor::member).toList();
    }

    /** All who wrote any version of a scenario. */
    List<MemberId> ofAny(ScenarioId scenario) {
        return database.createQuery(
                        "select a from VersionAuthor a, ScenarioVersion v where v.id = a.version"
                                + " and v.scenario.id = :scenario order by v.number, a.position",
                        VersionAuthor.class)
                .setParameter("scenario", scenario.value())
                .getResultStream()
                .map(VersionAuthor::member)
                .distinct()
                .toList();
    }

    /** Gives a version that was just begun its authors. */
    void begin(ScenarioVersion version, List<MemberId> authors) {
        var position = 0;
        for (var member : authors.stream().distinct().toList()) {
            database.persist(new VersionAuthor(version.id(), position++, member));
        }
        database.flush();
    }

    /** Adds one at the end; the scenario must be held by {@link Scenarios#requireLocked}. */
    void join(ScenarioVersion version, MemberId member) {
        var present = authors(version);
        var position = present.isEmpty() ? 0 : present.get(present.size() - 1).position() + 1;
        database.persist(new VersionAuthor(version.id(), position, member));
        database.flush();
    }

    void leave(ScenarioVersion version, MemberId member) {
        authors(version).stream()
                .filter(author -> author.member().equals(member))
                .forEach(database::remove);
        database.flush();
    }

    /** Those who are invited and those who declined, in the order of their invitations. */
    List<Invitation> invitations(ScenarioVersion version) {
        return database.createQuery(
                        "select i from Invitation i where i.version = :version order by i.id", Invitation.class)
                .setParameter("version", version.id())
                .getResultList();
    }

    /** Invitations of this member without a reply. */
    Optional<Invitation> pending(ScenarioVersion version, MemberId member) {
        return invitations(version).stream()
                .filter(each -> each.member().equals(member) && !each.isDeclined())
                .findFirst();
    }

    void invite(Invitation invitation) {
        database.persist(invitation);
        database.flush();
    }

    void forget(Invitation invitation) {
        database.remove(invitation);
        database.flush();
    }

    private List<VersionAuthor> authors(ScenarioVersion version) {
        return database.createQuery(
                        "select a from VersionAuthor a where a.version = :version order by a.position",
                        VersionAuthor.class)
                .setParameter("version", version.id())
                .getResultList();
    }
}
