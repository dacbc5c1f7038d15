/**
 * In which language a request is answered: an address below {@code /en} is that of an English page, and the request then has
 * it as a part of its context path, so that every link, form and redirect of the page stays in its language.
 */
package org.essaim.web.language;
