/**
 * In which language a request is answered: an address below {@code /en} is that of an English page. {@code /en} is then
 * a part of the context path of the request, so that every link, form and redirect of the page stays in its language.
 */
package org.essaim.web.language;
