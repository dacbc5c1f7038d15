/** The flip profile of a scenario as readers see it: a comb of cells, and the table that says the same in words. */
package org.essaim.web.library.flip;
