package org.essaim.library;

/** In which order the catalogue is read. */
public enum CatalogueOrder {
    NEWEST,
    TITLE,
    CLASS_MINUTES
}
