/** Searching: the page of results, completion while typing, the API, and the index for administrators. */
package org.essaim.web.discovery;
