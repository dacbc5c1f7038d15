package org.essaim.library.merging;

import org.essaim.library.content.Activity;

/**
 * A part that both sides changed.
 *
 * @param activity the activity that it belongs to, as it is typed, or saved when it is typed no more; null for others
 * @param theirs what is saved: a value of the part, or an activity; null for one that was removed
 * @param mine what is typed, likewise
 */
public record Clash(Part part, Activity activity, Object theirs, Object mine) {}
