/**
 * The port rendered on an Elasticsearch cluster, by its official client; the only package that imports it.
 *
 * <p>What was asked is planned in the process, as for every engine, and sent as terms: the cluster analyses documents only.
 * Indexes are called {@code prefix-shape-n} and are always reached by an alias: {@code prefix} for reading,
 * {@code prefix-write}, {@code prefix-next} while a rebuild fills it, {@code prefix-complete} once one has. The aliases are all
 * that nodes share, so that each knows what the others do. A removed document leaves a tombstone, because the cluster forgets
 * versions of deleted ones after a minute.
 */
package org.essaim.search.elasticsearch;
