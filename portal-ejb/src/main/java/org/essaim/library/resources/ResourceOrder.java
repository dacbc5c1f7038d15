package org.essaim.library.resources;

/** In which order resources are listed. */
public enum ResourceOrder {
    NEWEST,
    TITLE
}
