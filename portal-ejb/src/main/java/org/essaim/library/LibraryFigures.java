package org.essaim.library;

/**
 * How much there is.
 *
 * @param scenarios published
 * @param resources published
 * @param authors of published scenarios
 * @param academies of these authors
 */
public record LibraryFigures(long scenarios, long resources, long authors, long academies) {}
