package org.essaim.discovery;

/**
 * A value of a facet.
 *
 * @param count results that carry it, 0 only for a chosen one
 */
public record FacetValue(String value, long count) {}
