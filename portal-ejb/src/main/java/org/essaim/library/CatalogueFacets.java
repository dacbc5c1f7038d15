package org.essaim.library;

import java.util.Map;
import org.essaim.library.content.FlipType;

/**
 * How many published scenarios there are by value, the most frequent first, each facet counted as if nothing were chosen
 * in itself.
 *
 * @param disciplines by code
 * @param cycles by code
 * @param levels by code
 * @param licences by code
 */
public record CatalogueFacets(
        Map<String, Long> disciplines,
        Map<String, Long> cycles,
        Map<String, Long> levels,
        Map<FlipType, Long> flips,
        Map<String, Long> licences,
        Map<ClassTime, Long> classTimes) {}
