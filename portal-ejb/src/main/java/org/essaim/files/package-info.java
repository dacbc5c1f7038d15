/**
 * Files of members: taken in, counted, kept, and attached to things of any capability.
 *
 * <p>A file is checked by its content, its size and its name before it is stored. An attached one belongs to one thing; who
 * may see that is asked of its capability ({@link org.essaim.files.FileHolder}), and it goes with it; who
 * judges the thing reads it too ({@link org.essaim.files.FileReaders}). A file that was sent
 * with a form which is not right yet waits for a day, for its sender alone.
 */
package org.essaim.files;
