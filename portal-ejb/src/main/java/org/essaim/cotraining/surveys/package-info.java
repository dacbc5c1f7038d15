/**
 * Surveys of co-trainings: what who took part says of one, on the day it ends and three months later. The association learns
 * what it was worth, and nobody learns who said what (decision 0067).
 *
 * <ul>
 *   <li>Who took part is asked once, whatever the number of nodes; where fewer than five did, nobody is.
 *   <li>Who has answered is known by a mark that has no time, while the survey is open; what was answered has neither time nor
 *       number, and replies of one person to several questions have nothing in common.
 *   <li>Replies are let out in batches of five or more, and five are held back until it closes, so that two looks at the
 *       results never differ by one person.
 *   <li>Moderators read texts first. What is answered is not changed; sent twice, it counts once.
 *   <li>Questions are those of the association, in editions that never change, and at the end up to three of who
 *       coordinates the network, until the survey opens.
 * </ul>
 */
package org.essaim.cotraining.surveys;
