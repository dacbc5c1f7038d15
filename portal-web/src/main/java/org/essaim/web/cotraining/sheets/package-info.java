/**
 * Sign-in sheets of co-trainings:
 *
 * <ul>
 *   <li>{@code /co-formations/{id}/emargement}: all of one co-training, for who trains or coordinates;
 *   <li>{@code /co-formations/{id}/emargement/{halfDay}}: one of them, ticked and, once it is closed, amended;
 *   <li>{@code /co-formations/{id}/emargement/{halfDay}/clore}: closing it, with what follows;
 *   <li>{@code /co-formations/{id}/emargement/{halfDay}/code}: what the room sees, with the code that rotates;
 *   <li>{@code /presence/{halfDay}}: the page on which one says that one is there;
 *   <li>{@code /co-formations/{id}/attestations}: attestations of a co-training, for who coordinates;
 *   <li>{@code /emargement/feuille/34.pdf} and {@code /emargement/attestations/12.zip}: files of these;
 *   <li>{@code /administration/emargement}: whether the chain of closed sheets holds.
 * </ul>
 */
package org.essaim.web.cotraining.sheets;
