/**
 * Doing what was sent twice only once: a form and a program send a key, methods that create are marked with {@link
 * org.essaim.shared.once.Once}, and the second sending gets the first one's answer.
 */
package org.essaim.shared.once;
