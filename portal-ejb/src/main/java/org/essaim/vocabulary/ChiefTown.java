package org.essaim.vocabulary;

/**
 * Where the chief town of a département is.
 *
 * @param latitude in radians
 * @param longitude in radians
 */
record ChiefTown(double latitude, double longitude) {

    private static final double EARTH_KILOMETRES = 6_371;

    static ChiefTown of(Term departement) {
        return new ChiefTown(radians(departement.property("latitude")), radians(departement.property("longitude")));
    }

    private static double radians(String degrees) {
        return Math.toRadians(Double.parseDouble(degrees));
    }

    /** Along the surface (haversine). */
    double kilometresTo(ChiefTown other) {
        var north = Math.sin((other.latitude - latitude) / 2);
        var east = Math.sin((other.longitude - longitude) / 2);
        var arc = north * north + Math.cos(latitude) * Math.cos(other.latitude) * east * east;
        return 2 * EARTH_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(arc)));
    }
}
