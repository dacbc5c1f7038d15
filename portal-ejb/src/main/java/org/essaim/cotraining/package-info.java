/**
 * Co-trainings: teachers of a network train each other, on one or more half-days. Planned by who coordinates the network.
 *
 * <ul>
 *   <li>A draft is seen by coordinators and by the trainers who are invited; it is published while the network is active.
 *   <li>A trainer trains on all half-days of what they accepted, and is never in two places at once: the database refuses it.
 *       A short way between two places of one day is a warning.
 *   <li>Who saves a form that somebody else changed since is told so, and overwrites nothing.
 *   <li>What was confirmed runs when its first half-day begins and is done when its last one ends. Before the day of the
 *       decision coordinators are warned, once for each such day.
 *   <li>Places are seats ({@code org.essaim.seats}), one pool of each co-training; a registration says since when and how it ended,
 *       and nothing that seats know. Given while it is announced, its network active and its days of registration run.
 *   <li>Nobody has places in two half-days at once: the database refuses it. An offer is no place yet. Where a half-day moves
 *       onto another one, who has both keeps both, is told so, and coordinators see it (decision 0066).
 *   <li>The link of a remote half-day is for who trains, plans or has a place.
 *   <li>What is cancelled keeps its page, with the reason; who trains, has or wants a place is written to.
 * </ul>
 */
package org.essaim.cotraining;
