/** Figures on pages: the dashboard of a network, and the report of a year with its files. */
package org.essaim.web.figures;
