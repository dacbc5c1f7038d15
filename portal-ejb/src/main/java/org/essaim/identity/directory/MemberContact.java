package org.essaim.identity.directory;

import java.util.Locale;
import org.essaim.shared.viewer.MemberId;

/**
 * What is needed to write to a member, and to say which académie they belong to.
 *
 * @param academie code, or empty
 */
public record MemberContact(MemberId id, String name, String email, Locale locale, String academie) {}
