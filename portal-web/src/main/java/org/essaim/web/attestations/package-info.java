/**
 * Attestations: the page that says what a code stands for ({@code /attestations/CODE}), the field in which to type one
 * ({@code /attestations}), one's own ({@code /compte/attestations}), their files and badges, the correction of a name, what programs read to check a badge
 * ({@code /attestations/badges}), and the keys that sign them ({@code /administration/badges}). Views stand in {@code attestation/}: a folder named as the first of these addresses would take its place.
 */
package org.essaim.web.attestations;
