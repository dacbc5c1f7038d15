package org.essaim.identity.profile;

import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.viewer.MemberId;

/** Who has a say before a profile is shown to everybody: whoever may have taken it away. */
public interface ProfileShowing {

    /**
     * Called in the transaction that shows it, before anything is kept.
     *
     * @param isShown whether it is shown already
     * @throws InvalidException for the field {@code publicProfile}
     */
    void requireShowable(MemberId member, String name, String bio, boolean isShown);
}
