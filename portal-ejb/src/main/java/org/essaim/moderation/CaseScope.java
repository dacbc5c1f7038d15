package org.essaim.moderation;

import java.util.List;
import org.essaim.shared.viewer.Action;
import org.essaim.shared.viewer.MemberId;

/**
 * A kind of things, such as networks, within which others are reported: who looks after one of them decides the cases of its
 * things alone. One bean a kind, brought by its capability.
 */
public interface CaseScope {

    /** As {@link org.essaim.shared.viewer.Target#kind} says it. */
    String kind();

    /** Whoever may do this on a thing of the kind decides the cases within it. */
    Action deciding();

    /** Who that is, for letters. */
    List<MemberId> deciders(long id);
}
