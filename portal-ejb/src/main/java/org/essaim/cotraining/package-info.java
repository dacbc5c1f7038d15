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
 *   <li>What is cancelled keeps its page, with the reason; trainers are written to.
 * </ul>
 */
package org.essaim.cotraining;
