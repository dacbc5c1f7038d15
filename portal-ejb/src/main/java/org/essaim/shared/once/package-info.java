/**
 * What is submitted twice is done once: forms and programs send a key, methods that create are marked with {@link
 * org.essaim.shared.once.Once}, and the second submission gets the result of the first.
 */
package org.essaim.shared.once;
