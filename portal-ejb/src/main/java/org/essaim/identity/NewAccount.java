package org.essaim.identity;

import java.util.Locale;
import org.essaim.identity.access.PasswordRule;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What somebody types to sign up.
 *
 * @param termsAccepted has to be true
 * @param news whether the association may write
 * @param locale language of the letters to come
 */
public record NewAccount(
        @Longest(EditProfile.LONGEST_NAME) String name,
        @Longest(EmailAddress.LONGEST) String email,
        @Longest(PasswordRule.LONGEST) String password,
        boolean termsAccepted,
        boolean news,
        Locale locale) {
    public NewAccount {
        name = Text.clean(name);
        password = Text.secret(password);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "NewAccount[…]";
    }
}
