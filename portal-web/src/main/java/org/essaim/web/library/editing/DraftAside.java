package org.essaim.web.library.editing;

import java.util.List;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.library.resources.ResourceContent;
import org.essaim.shared.text.Longest;

/**
 * Fields of the editor that are no part of the draft.
 *
 * @param colleague who is looked for
 * @param picked what is looked for, or made, for an activity, by the key of it
 */
record DraftAside(@Longest(EmailAddress.LONGEST) String colleague, List<Picked> picked) {

    /** Words of a title, or an address that becomes a resource of this title. */
    record Picked(
            @Longest(ResourceContent.LONGEST_URL) String words,
            @Longest(ResourceContent.LONGEST_TITLE) String title) {}
}
