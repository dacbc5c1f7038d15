/**
 * The kit of forms (decision 0039): a field that says its label, hint, limits and error ({@link
 * org.essaim.web.forms.Field}); errors brought to their fields ({@link org.essaim.web.forms.FormErrors}); forms that are
 * read into records by the paths of their fields ({@link org.essaim.web.forms.FormRecords}), with rows that buttons add,
 * move and take away ({@link org.essaim.web.forms.Rows}).
 *
 * <p>The one-time key of every form is a matter of {@code web.submission}.
 */
package org.essaim.web.forms;
