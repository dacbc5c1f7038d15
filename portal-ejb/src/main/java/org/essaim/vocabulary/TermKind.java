package org.essaim.vocabulary;

/** The vocabularies, each with the file it comes from. */
public enum TermKind {
    /**
     * Properties: region, regionLabel, mailDomain, zone; tile ({@code row:column} on the map of hexagons, odd rows half a
     * tile to the right) and abbreviation, both empty for a collectivity overseas that is no académie.
     */
    ACADEMIE("academies.csv"),
    /** Parent: the code of its académie. Properties: latitude and longitude of its chief town (GeoNames, CC BY 4.0). */
    DEPARTEMENT("departements.csv"),
    CYCLE("cycles.csv"),
    /** Parent: the code of its cycle. */
    LEVEL("levels.csv"),
    DISCIPLINE("disciplines.csv"),
    /** Digital competences; parent: the number of their domain. Properties: domainFr, domainEn. */
    CRCN("crcn.csv"),
    /** Property: verbs, separated by {@code |}. */
    BLOOM("bloom.csv"),
    /** Properties: url, allowsAdaptation, shareAlike, nonCommercial. */
    LICENCE("licences.csv");

    private final String file;

    TermKind(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }
}
