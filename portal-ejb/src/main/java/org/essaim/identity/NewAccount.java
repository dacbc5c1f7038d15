package org.essaim.identity;

import java.util.Locale;
import org.essaim.shared.Text;

/**
 * What somebody types to sign up.
 *
 * @param termsAccepted has to be true
 * @param news whether the association may write
 * @param locale language of the letters to come
 */
public record NewAccount(
        String name, String email, String password, boolean termsAccepted, boolean news, Locale locale) {
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
