/**
 * Two places for the bytes of files, chosen by a setting: a folder, or a bucket of a store that speaks S3. Both keep
 * them under the same keys, so that one can be copied into the other.
 */
package org.essaim.shared.files;
