/**
 * Searches that members keep: asked again, they tell what is new.
 *
 * <ul>
 *   <li>What is new is what answers with every word, was published since the member looked last, and is for everyone.
 *   <li>A letter tells it at most once a day or once a week, as the member chose, and never twice; each carries a link
 *       that ends the letters without an account.
 *   <li>A member keeps twenty at most, each with a name of its own. They go with the account.
 * </ul>
 */
package org.essaim.searches;
