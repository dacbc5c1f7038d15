/** What scenarios and resources are looked for by, besides their own words: facets, and the labels of their documents. */
package org.essaim.library.finding;
