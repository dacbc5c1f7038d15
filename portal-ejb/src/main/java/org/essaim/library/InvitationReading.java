package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.essaim.identity.MemberDirectory;
import org.essaim.identity.MemberName;
import org.essaim.shared.MemberId;

/** What a member is asked to write too: three statements, however many there are. */
@ApplicationScoped
class InvitationReading {

    private static final EnumSet<VersionState> OPEN =
            EnumSet.of(VersionState.DRAFT, VersionState.SUBMITTED, VersionState.CHANGES_REQUESTED);

    /** An invitation with the version it is for. */
    private record Asked(Invitation invitation, ScenarioVersion version) {
        static Asked of(Object[] row) {
            return new Asked((Invitation) row[0], (ScenarioVersion) row[1]);
        }

        MemberId inviter() {
            return invitation.invitedBy();
        }
    }

    @PersistenceContext
    private EntityManager database;

    @Inject
    private MemberDirectory members;

    List<InvitationView> pending(MemberId member) {
        var asked = database.createQuery(
                        "select i, v from Invitation i, ScenarioVersion v join fetch v.scenario where v.id = i.version and i.member = :member"
                                + " and i.declinedAt is null and v.state in :open order by i.id desc",
                        Object[].class)
                .setParameter("member", member)
                .setParameter("open", OPEN)
                .getResultStream()
                .map(Asked::of)
                .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var authors = authors(asked.stream().map(each -> each.version().id()).toList());
        var all = new HashSet<MemberId>();
        authors.values().forEach(all::addAll);
        asked.forEach(each -> all.add(each.inviter()));
        var names = members.names(all);
        return asked.stream()
                .map(each -> view(each, authors.getOrDefault(each.version().id(), List.of()), names))
                .toList();
    }

    private static InvitationView view(Asked asked, List<MemberId> authors, Map<MemberId, MemberName> names) {
        var content = asked.version().content();
        return new InvitationView(
                asked.version().scenario().id(),
                asked.version().number(),
                content.title(),
                content.summary(),
                names.get(asked.inviter()),
                authors.stream().map(names::get).filter(Objects::nonNull).toList(),
                asked.invitation().invitedAt());
    }

    private Map<Long, List<MemberId>> authors(Collection<Long> versions) {
        return database.createQuery(
                        "select a from VersionAuthor a where a.version in :versions order by a.version, a.position",
                        VersionAuthor.class)
                .setParameter("versions", versions)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        VersionAuthor::version, Collectors.mapping(VersionAuthor::member, Collectors.toList())));
    }
}
