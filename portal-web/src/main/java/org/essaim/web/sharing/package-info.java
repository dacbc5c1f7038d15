/**
 * Pages that are the same for everybody, made once: which these are, where in them something is a person's own, and how
 * they are kept and served.
 *
 * <p>Such a page is made as for a reader without an account, whoever asks for it, so that nothing of a person can be in
 * what is kept. What is a person's own is a {@link org.essaim.web.sharing.Slot} of the page and is filled for each response;
 * who sees more than others ({@link org.essaim.web.routes.Insiders}) gets a page of their own (decision 0038).
 */
package org.essaim.web.sharing;
