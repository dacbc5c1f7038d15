/** Measurements run by hand: relevance on real questions, and speed. */
package org.essaim.search.bench;
