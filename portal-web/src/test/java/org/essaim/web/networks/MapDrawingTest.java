package org.essaim.web.networks;

import static org.assertj.core.api.Assertions.assertThat;

import org.essaim.networks.map.NetworkTile.Place;
import org.junit.jupiter.api.Test;

class MapDrawingTest {

    @Test
    void oddRowsStandHalfAHexagonFurtherRight() {
        assertThat(MapDrawing.middle(new Place(0, 1))).isEqualTo("translate(47 54)");
        assertThat(MapDrawing.middle(new Place(1, 1))).isEqualTo("translate(91 129)");
        assertThat(MapDrawing.middle(new Place(2, 2))).isEqualTo("translate(134 204)");
    }

    @Test
    void aLongNameTakesTwoLines() {
        assertThat(MapDrawing.lines("Clermont-Ferrand")).containsExactly("Clermont-", "Ferrand");
        assertThat(MapDrawing.lines("La Réunion")).containsExactly("La", "Réunion");
        assertThat(MapDrawing.lines("Poitiers")).containsExactly("Poitiers");
    }
}
