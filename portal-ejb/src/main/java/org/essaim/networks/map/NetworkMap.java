package org.essaim.networks.map;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworkReading;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Where networks are, and where there is none yet. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class NetworkMap {

    @Inject
    private NetworkReading reading;

    @Inject
    private Sql sql;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private CurrentViewer viewer;

    /** Every académie and every collectivity overseas with its networks, by name. */
    public List<NetworkTile> tiles() {
        Map<String, List<NetworkLine>> byAcademie =
                reading.all().stream().collect(Collectors.groupingBy(NetworkLine::academie));
        return vocabularies.academies(viewer.current().locale()).stream()
                .map(academie -> NetworkTile.of(academie, byAcademie.getOrDefault(academie.code(), List.of())))
                .toList();
    }

    /** Those of the viewer, and those of the académie that the viewer's profile names. */
    @OpenTo(Caller.MEMBER)
    public NetworksAround around() {
        var member = viewer.current().requireMember();
        var academie = academieOf(member);
        var there = vocabularies
                .find(TermKind.ACADEMIE, academie)
                .map(term -> NetworkTile.of(term, reading.in(academie)).networks())
                .orElse(List.of());
        return new NetworksAround(reading.of(member), academie, there);
    }

    /** Code of the académie that a member's profile names; empty when it names none. */
    private String academieOf(MemberId member) {
        return sql.statement("select coalesce(academie_code, '') from member where id = :member")
                .with("member", member)
                .require(String.class);
    }
}
