/** Searching: the page of answers, completion while typing, the API, and the index for administrators. */
package org.essaim.web.discovery;
