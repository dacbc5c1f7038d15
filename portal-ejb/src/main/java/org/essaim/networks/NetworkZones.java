package org.essaim.networks;

import java.time.ZoneId;
import java.util.Map;
import org.essaim.shared.viewer.Viewer;

/** The clocks of académies, by the code of each (source: tz database, zone1970.tab). */
public final class NetworkZones {

    private static final Map<String, ZoneId> OVERSEAS = Map.of(
            "28", ZoneId.of("Indian/Reunion"),
            "31", ZoneId.of("America/Martinique"),
            "32", ZoneId.of("America/Guadeloupe"),
            "33", ZoneId.of("America/Cayenne"),
            "43", ZoneId.of("Indian/Mayotte"));

    private NetworkZones() {}

    /** That of Paris for all that are not overseas. */
    public static ZoneId of(String academie) {
        return OVERSEAS.getOrDefault(academie, Viewer.PARIS);
    }
}
