/**
 * The kit of forms (decision 0039): a field that says its label, hint, limits and error ({@link
 * org.essaim.web.forms.Field}), errors brought to their fields ({@link org.essaim.web.forms.FormErrors}), what is to be
 * chosen from.
 */
package org.essaim.web.forms;
