/**
 * Full text search behind one port, {@link org.essaim.search.SearchEngine}: what is put, who may see it, how people ask.
 *
 * <p>Nothing here knows an engine: analysis, query syntax and records are data that each adapter renders. The database
 * is the truth; an index can be thrown away and filled again by {@link org.essaim.search.SearchEngine#rebuild()}.
 */
package org.essaim.search;
