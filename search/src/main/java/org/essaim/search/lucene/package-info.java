/**
 * The port rendered on Lucene, embedded in the process: one directory on a local disk, one process at a time.
 *
 * <p>The only package that imports Lucene. A document is a block: the document itself and one entry for each completion,
 * replaced and deleted together.
 */
package org.essaim.search.lucene;
