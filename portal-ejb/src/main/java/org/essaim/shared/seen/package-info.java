/**
 * Changes of what several people may change: who saw something else than what stands now is asked before it is replaced.
 *
 * <p>A form carries {@link org.essaim.shared.seen.Seen} of the command that it began with; the boundary compares it with
 * what the form would begin with now, while it holds the thing.
 */
package org.essaim.shared.seen;
