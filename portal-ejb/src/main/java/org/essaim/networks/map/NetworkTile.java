package org.essaim.networks.map;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworkState;
import org.essaim.vocabulary.Term;

/**
 * An académie on the map, or a collectivity overseas that is none.
 *
 * @param place null for what is no académie, and on no map
 * @param networks those of it, the liveliest first
 */
public record NetworkTile(Term academie, Place place, List<NetworkLine> networks) {

    /**
     * Where its hexagon is.
     *
     * @param row from 0 at the top; the hexagons of odd rows stand half a width further right
     * @param column from 0 at the left
     */
    public record Place(int row, int column) {

        static Place read(String text) {
            if (text.isEmpty()) {
                return null;
            }
            var parts = text.split(":");
            return new Place(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }

        /** Whether the two hexagons have a side in common; those overseas stand beside each other on paper alone. */
        public boolean touches(Place other) {
            if (isOverseas() || other.isOverseas()) {
                return false;
            }
            var across = other.column - column;
            if (row == other.row) {
                return Math.abs(across) == 1;
            }
            var right = row % 2 == 0 ? 0 : 1;
            return Math.abs(row - other.row) == 1 && (across == right || across == right - 1);
        }

        private boolean isOverseas() {
            return row >= OVERSEAS_ROW;
        }
    }

    private static final int OVERSEAS_ROW = 8;

    /** From the liveliest to the one that is over. */
    private static final List<NetworkState> LIVELIEST = List.of(
            NetworkState.ACTIVE,
            NetworkState.FORMING,
            NetworkState.PROJECTED,
            NetworkState.PAUSED,
            NetworkState.CLOSED);

    public NetworkTile {
        networks = networks.stream()
                .sorted(Comparator.comparingInt(network -> LIVELIEST.indexOf(network.state())))
                .toList();
    }

    static NetworkTile of(Term academie, List<NetworkLine> networks) {
        return new NetworkTile(academie, placeOf(academie).orElse(null), networks);
    }

    /** Where an académie is on the map; empty for what is on none. */
    public static Optional<Place> placeOf(Term academie) {
        return Optional.ofNullable(Place.read(academie.property("tile")));
    }

    /** Of its liveliest network; empty where there is none. */
    public Optional<NetworkState> state() {
        return networks.stream().findFirst().map(NetworkLine::state);
    }

    /** Of all that are not over. */
    public long members() {
        return networks.stream()
                .filter(network -> network.state() != NetworkState.CLOSED)
                .mapToLong(NetworkLine::members)
                .sum();
    }
}
