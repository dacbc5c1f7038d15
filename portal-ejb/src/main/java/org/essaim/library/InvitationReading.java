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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.identity.directory.MemberName;
import org.essaim.shared.viewer.MemberId;

/** Invitations of a member: four statements, however many there are. */
@ApplicationScoped
class InvitationReading {

    private static final EnumSet<VersionState> OPEN =
            EnumSet.of(VersionState.DRAFT, VersionState.SUBMITTED, VersionState.CHANGES_REQUESTED);

    /** An invitation with the version it is for. */
    private record Asked(Invitation invitation, ScenarioVersion version) {
        MemberId inviter() {
            return invitation.invitedBy();
        }
    }

    @PersistenceContext
    private EntityManager database;

    @Inject
    private MemberDirectory members;

    List<InvitationView> pending(MemberId member) {
        var invitations = database.createQuery(
                        "select i from Invitation i where i.member = :member and i.declinedAt is null order by i.id desc",
                        Invitation.class)
                .setParameter("member", member)
                .getResultList();
        if (invitations.isEmpty()) {
            return List.of();
        }
        var versions = open(invitations.stream().map(Invitation::version).toList());
        var asked = invitations.stream()
                .filter(each -> versions.containsKey(each.version()))
                .map(each -> new Asked(each, versions.get(each.version())))
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

    /** Those of these versions that are still being written. */
    private Map<Long, ScenarioVersion> open(Collection<Long> ids) {
        return database.createQuery(
                        "select v from ScenarioVersion v join fetch v.scenario where v.id in :ids and v.state in :open",
                        ScenarioVersion.class)
                .setParameter("ids", ids)
                .setParameter("open", OPEN)
                .getResultStream()
                .collect(Collectors.toMap(ScenarioVersion::id, Function.identity()));
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
