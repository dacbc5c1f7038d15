package org.essaim.identity.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;

/**
 * What attempts at one account are counted under, however its address was spelled.
 *
 * @param hash what is stored, for nobody to read
 * @param member whose account it is, where there is one
 */
public record AccountKey(String hash, Optional<MemberId> member) {

    public static AccountKey of(MemberId member) {
        return new AccountKey(Secret.hashOf("member " + member), Optional.of(member));
    }

    /**
     * For what belongs to nobody, or to somebody whose name is not needed; one for all spellings of the same letters.
     */
    public static AccountKey of(String typed) {
        var letters = Normalizer.normalize(Text.clean(typed), Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT);
        return new AccountKey(Secret.hashOf("typed " + letters), Optional.empty());
    }
}
