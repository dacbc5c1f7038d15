package org.essaim.identity;

import java.util.Optional;
import org.essaim.shared.Role;

/**
 * Which members an administrator wants to see.
 *
 * @param text part of a name or an address, blank for all
 */
public record MemberFilter(String text, Optional<Role> role, Optional<MemberState> state) {}
