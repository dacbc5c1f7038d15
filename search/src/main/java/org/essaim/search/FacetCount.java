package org.essaim.search;

/**
 * How many documents that the viewer may see carry a facet value. Chosen values come too, beyond the number asked for.
 *
 * @param value the value as put
 * @param count 1 or more, except for a chosen value that matches nothing any more: 0
 */
public record FacetCount(String value, long count) {}
