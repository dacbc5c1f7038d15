package org.essaim.testing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.essaim.identity.ActOnMembers;
import org.essaim.identity.MemberAct;
import org.essaim.identity.MemberActs;
import org.essaim.identity.MemberAdministration;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.access.OneTimeLinks;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** The members that a test needs, and what they do. */
@ApplicationScoped
public class People {

    /** Somebody without an account. */
    public static final Viewer READER = Viewer.reader(Locale.FRENCH);

    @Inject
    private MemberAdministration administration;

    @Inject
    private MemberActs acts;

    @Inject
    private OneTimeLinks links;

    @Inject
    private CurrentViewer viewer;

    /** Enrols somebody; gives them as the portal sees them at the keyboard. */
    public Viewer enrol(MemberBuilder somebody) throws Exception {
        var member = somebody.build();
        var id = as(Viewer.portal(), () -> administration.enrol(member));
        return Viewer.member(id, member.roles(), member.locale());
    }

    /** Keeps somebody out, as the portal would. */
    public void suspend(MemberId member) throws Exception {
        var suspending = new ActOnMembers(MemberAct.SUSPEND, List.of(member), null, "essai");
        var outcomes = as(Viewer.portal(), () -> acts.carryOut(suspending));
        assertThat(outcomes.done()).isEqualTo(1);
    }

    /** A program that holds a token of this member, with these scopes. */
    public static Viewer programOf(Viewer member, String... scopes) {
        return member.byToken(Set.of(scopes));
    }

    /** A link such as the portal mails to this address, in place of the mailed one: its secret. */
    @Transactional
    public String link(MemberId member, LinkPurpose purpose, String address) {
        return links.issue(member, purpose, address).secret().value();
    }

    public <T> T as(Viewer who, Callable<T> action) throws Exception {
        return viewer.actAs(who, action);
    }

    public void does(Viewer who, Action action) throws Exception {
        viewer.actAs(who, () -> {
            action.run();
            return true;
        });
    }
}
