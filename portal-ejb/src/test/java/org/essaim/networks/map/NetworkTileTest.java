package org.essaim.networks.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworkState;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.junit.jupiter.api.Test;

class NetworkTileTest {

    @Test
    void theLiveliestNetworkTellsTheStateOfAnAcademie() {
        var tile = NetworkTile.of(
                academie("4:2"),
                List.of(
                        network(NetworkState.CLOSED, 9),
                        network(NetworkState.FORMING, 3),
                        network(NetworkState.PAUSED, 4)));
        assertThat(tile.state()).contains(NetworkState.FORMING);
        assertThat(tile.networks())
                .extracting(NetworkLine::state)
                .containsExactly(NetworkState.FORMING, NetworkState.PAUSED, NetworkState.CLOSED);
        assertThat(NetworkTile.of(academie("4:2"), List.of()).state()).isEmpty();
    }

    @Test
    void membersOfANetworkThatIsOverCountNoMore() {
        var tile = NetworkTile.of(
                academie("4:2"), List.of(network(NetworkState.CLOSED, 9), network(NetworkState.ACTIVE, 3)));
        assertThat(tile.members()).isEqualTo(3);
    }

    @Test
    void whatIsNoAcademieIsOnNoMap() {
        assertThat(NetworkTile.of(academie(""), List.of()).place()).isNull();
        assertThat(NetworkTile.of(academie("4:2"), List.of()).place()).isEqualTo(new NetworkTile.Place(4, 2));
    }

    @Test
    void hexagonsTouchTheSixAroundThemAndNoneOverseas() {
        var orleans = new NetworkTile.Place(3, 3);
        for (var around : List.of("3:2", "3:4", "2:3", "2:4", "4:3", "4:4")) {
            assertThat(orleans.touches(place(around))).as(around).isTrue();
            assertThat(place(around).touches(orleans)).as(around).isTrue();
        }
        for (var far : List.of("3:3", "2:2", "4:2", "3:5", "1:3")) {
            assertThat(orleans.touches(place(far))).as(far).isFalse();
        }
        assertThat(place("8:1").touches(place("8:2"))).isFalse();
    }

    private static NetworkTile.Place place(String tile) {
        return NetworkTile.placeOf(academie(tile)).orElseThrow();
    }

    private static Term academie(String tile) {
        return new Term(
                TermKind.ACADEMIE,
                "13",
                "Poitiers",
                "Poitiers",
                "Poitiers",
                "",
                List.of(),
                1,
                null,
                null,
                Map.of("tile", tile));
    }

    private static NetworkLine network(NetworkState state, long members) {
        return new NetworkLine(
                new NetworkId(1), "un-reseau", "Un réseau", "13", "", state, Joining.OPEN, members, 2, Instant.EPOCH);
    }
}
