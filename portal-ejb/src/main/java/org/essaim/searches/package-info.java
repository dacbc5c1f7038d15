/**
 * Searches that members keep: asked again, they tell what is new.
 *
 * <ul>
 *   <li>What is new is what answers with every word, was published since the member looked last, and is for everyone.
 *   <li>It is looked for once a day and told once, as {@link org.essaim.notifications} tells what members follow: a search
 *       that is kept is followed.
 *   <li>A member keeps twenty at most, each with a name of its own. They go with the account.
 * </ul>
 */
package org.essaim.searches;
