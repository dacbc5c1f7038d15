package org.essaim.web.networks;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.essaim.networks.map.NetworkTile;
import org.essaim.networks.map.NetworkTile.Place;

/** Where the hexagons of the map stand in its picture, whose unit is the one of its {@code viewBox}. */
final class MapDrawing {

    /** From the middle of a hexagon to its corners. */
    private static final int RADIUS = 50;

    private static final double WIDTH = Math.sqrt(3) * RADIUS;
    private static final double ROW = 1.5 * RADIUS;

    /** Round the whole, for the lines. */
    private static final int MARGIN = 4;

    private MapDrawing() {}

    /** Where a hexagon is drawn, as {@code transform} has it. */
    static String middle(Place place) {
        var shift = place.row() % 2 == 0 ? 0.5 : 1;
        var x = MARGIN + (place.column() - 1 + shift) * WIDTH;
        var y = MARGIN + RADIUS + place.row() * ROW;
        return "translate(%d %d)".formatted(Math.round(x), Math.round(y));
    }

    /** All of them fit into it; rows begin at 0, columns at 1. */
    static String viewBox(List<NetworkTile> tiles) {
        var width = 2 * MARGIN + (last(tiles, Place::column) + 0.5) * WIDTH;
        var height = 2 * MARGIN + 2 * RADIUS + last(tiles, Place::row) * ROW;
        return "0 0 %d %d".formatted(Math.round(width), Math.round(height));
    }

    private static int last(List<NetworkTile> tiles, ToIntFunction<Place> way) {
        return tiles.stream().map(NetworkTile::place).mapToInt(way).max().orElse(0);
    }

    /** A name in the lines that a hexagon has room for: « Clermont- » over « Ferrand ». */
    static List<String> lines(String name) {
        return Arrays.asList(name.split("(?<=-)| ", 2));
    }
}
