package org.essaim.web.identity;

import org.essaim.identity.access.PasswordRule;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.shared.text.Longest;

/**
 * The fields by which people say who they are, with the limits of the values behind them.
 *
 * @param password a new one, or that of a sign-in
 * @param current of who is in
 */
record AccountFields(
        @Longest(EmailAddress.LONGEST) String email,
        @Longest(PasswordRule.LONGEST) String password,
        @Longest(PasswordRule.LONGEST) String current) {}
