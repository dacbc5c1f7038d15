/**
 * What co-trainings were in a school year, by académie: for the report that the association gives to others.
 *
 * <ul>
 *   <li>Co-trainings that are over, people who took part, and hours-trainees: the hours that each of them was there, added up.
 *   <li>Few people are hidden as {@code org.essaim.figures} says; their hours are hidden with them, and then the sum of hours too,
 *       since the programme is public: hours and people together would be two equations (decision 0068).
 * </ul>
 */
package org.essaim.cotraining.figures;
