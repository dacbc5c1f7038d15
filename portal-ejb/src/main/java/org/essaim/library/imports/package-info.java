/**
 * Resources in bulk, by an administrator: one JSON object a line, imported by batches in the background with its
 * progress, its errors by line, and a way to stop. The external id makes a second import an update.
 */
package org.essaim.library.imports;
