package org.essaim.web.routes;

import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** Those who see more at an address than a reader without an account. Safe for many threads. */
public final class Insiders {

    /** Everybody sees the same. */
    public static final Insiders NOBODY = new Insiders(viewer -> false, Set::of);

    private final Predicate<Viewer> byRight;
    private final Supplier<Set<MemberId>> reading;
    private volatile Set<MemberId> members;

    private Insiders(Predicate<Viewer> byRight, Supplier<Set<MemberId>> reading) {
        this.byRight = byRight;
        this.reading = reading;
    }

    /**
     * @param byRight who sees more whatever is at the address, such as moderators
     * @param members who sees more of what is there, such as its authors; read when first needed
     */
    public static Insiders of(Predicate<Viewer> byRight, Supplier<Set<MemberId>> members) {
        return new Insiders(byRight, members);
    }

    public boolean include(Viewer viewer) {
        return viewer.isSignedIn() && (byRight.test(viewer) || members().contains(viewer.id()));
    }

    private Set<MemberId> members() {
        var known = members;
        if (known == null) {
            known = Set.copyOf(reading.get());
            members = known;
        }
        return known;
    }
}
