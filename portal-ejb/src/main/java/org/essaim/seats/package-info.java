/**
 * Seats that are never oversold, and a list that serves the right person: what co-trainings and congresses stand on. It
 * knows neither: a pool belongs to a {@code Target}, and who may do what is asked by its owner.
 *
 * <ul>
 *   <li>Held, offered and taken seats are never more than the capacity: one counter for each pool (decision 0061).
 *   <li>While somebody waits, seats that are free are the list's, in the order of priority, time and number.
 *   <li>Too few for the head pile up for it, for so many working hours; then smaller ones behind it pass.
 *   <li>Nobody is given seats of another pool than the one they chose, nor before an approval that is missing.
 *   <li>Whoever freed seats, one way leads them on: {@link org.essaim.seats.SeatList}.
 *   <li>Every change of a pool but a hold comes after the lock on its row; several are locked in the order of their ids.
 * </ul>
 *
 * Events, inside of the transaction: {@link org.essaim.seats.SeatEvent}.
 */
package org.essaim.seats;
