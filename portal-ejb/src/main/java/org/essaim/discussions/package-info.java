/**
 * Discussions of networks: members write, whom the network lets read reads, those in charge look after them.
 *
 * <ul>
 *   <li>Whoever writes holds the discussion until the transaction ends, so that answers have an order that nobody sees
 *       change, and whoever follows it live misses none.
 *   <li>A post is changed by its author for a while ({@code DISCUSSION_EDIT_MINUTES}); later there is a visible addition.
 *       What it said before is kept for those in charge and for its author.
 *   <li>Removing leaves a line behind. A discussion that is set aside is read by those in charge alone until the report on
 *       it is decided.
 *   <li>A network that is not open is read, and nothing is written.
 *   <li>Who is mentioned is told at once, who writes follows; neither hears of what they may not see.
 * </ul>
 */
package org.essaim.discussions;
