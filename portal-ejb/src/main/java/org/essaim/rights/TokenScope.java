package org.essaim.rights;

import org.essaim.shared.viewer.Role;

/**
 * Something that a personal token can be allowed.
 *
 * @param text such as {@code library:read}: what boundaries name and tokens carry
 * @param required the role that its member must have in the whole portal, when it is given and each time it is used
 * @param label key of the words for it
 */
public record TokenScope(String text, Role required, String label) {}
