/**
 * Texts of people and of documents made into words, in the process, for every engine: what was asked becomes one plan of
 * {@link org.essaim.search.words.Clause clauses} that each engine renders, and what was met is marked in the same way.
 *
 * <p>Uses the analysis of Lucene, and nothing of its index.
 */
package org.essaim.search.words;
