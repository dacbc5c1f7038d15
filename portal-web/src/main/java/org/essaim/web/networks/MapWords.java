package org.essaim.web.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.meetings.MeetingLine;
import org.essaim.networks.NetworkState;
import org.essaim.networks.map.NetworkTile;
import org.essaim.shared.lists.Folding;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.vocabulary.Term;
import org.essaim.web.words.Show;
import org.essaim.web.words.Texts;

/** What the map says of an académie to who does not see it. */
@ApplicationScoped
class MapWords {

    private static final String VOWELS = "aeiou";

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Show show;

    /** « Académie de Poitiers : réseau actif, 42 membres, prochaine rencontre le 3 mars 2026 ». */
    String sentence(NetworkTile tile, Optional<MeetingLine> next) {
        var said = new ArrayList<>(List.of(networks(tile)));
        if (tile.members() > 0) {
            said.add(show.plural("networks.map.members", tile.members()));
        }
        next.map(MeetingLine::begins)
                .ifPresent(when -> said.add(of("networks.map.nextMeeting", show.date(when.toLocalDate()))));
        return of("networks.map.sentence", academie(tile.academie()), String.join(", ", said));
    }

    private String networks(NetworkTile tile) {
        if (tile.networks().size() < 2) {
            return of(
                    "networks.map.state." + tile.state().map(NetworkState::name).orElse(NetworkMapPage.NONE));
        }
        return tile.networks().stream()
                .map(network -> state(network.state()).toLowerCase(locale()))
                .collect(Collectors.joining(
                        ", ",
                        show.plural("networks.map.several", tile.networks().size()) + " (",
                        ")"));
    }

    /** « Académie d’Aix-Marseille »; a collectivity overseas has its name alone. */
    String academie(Term academie) {
        var name = name(academie);
        if (academie.property("tile").isEmpty()) {
            return name;
        }
        var first = Folding.folded(name).substring(0, 1);
        return of(VOWELS.contains(first) ? "networks.map.academieVowel" : "networks.map.academie", name);
    }

    String name(Term academie) {
        return academie.label(locale());
    }

    private String state(NetworkState state) {
        return of("networks.NetworkState." + state.name());
    }

    Locale locale() {
        return viewer.current().locale();
    }

    String of(String key, Object... arguments) {
        return Texts.text(locale(), key, arguments);
    }
}
