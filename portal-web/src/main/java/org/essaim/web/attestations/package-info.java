/**
 * Attestations: the page that says what a code stands for ({@code /attestations/CODE}), the field in which to type one
 * ({@code /attestations}), one's own ({@code /compte/attestations}), their files, and the correction of a name. Their views stand in
 * {@code attestation/}: a folder named as the first of these addresses would take its place.
 */
package org.essaim.web.attestations;
