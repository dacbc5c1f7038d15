package org.essaim.web.tags;

/**
 * One value of a facet, for {@code <e:facet items>}.
 *
 * @param count of results with this value
 * @param url the same list with this value chosen, or without it when it is chosen
 */
public record FacetLine(String label, long count, String url, boolean chosen) {}
