/**
 * Scenarios: their versions, how they are written, reviewed, published and withdrawn.
 *
 * <p>A published version never changes; a scenario has at most one open draft and one current version. The author never
 * reviews their own work, and every decision other than to publish carries a reason. What a scenario says is in
 * {@link org.essaim.library.content}, what it uses in {@link org.essaim.library.resources}.
 */
package org.essaim.library;
