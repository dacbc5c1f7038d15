/**
 * The school's words with their codes: académies, levels, disciplines, competences, licences. Each has validity dates,
 * for a code that is retired still labels what was made under it.
 *
 * <p>They come from {@code vocabulary/*.csv}, are stored in tables, and are read from memory.
 */
package org.essaim.vocabulary;
