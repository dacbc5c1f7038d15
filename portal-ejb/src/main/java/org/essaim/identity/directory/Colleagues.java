package org.essaim.identity.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.essaim.identity.access.AccountKey;
import org.essaim.identity.access.Attempt;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.Folding;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Digits;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/**
 * Finding a member to work with: by their exact address, which only somebody who knows them has, or by name among those
 * who have a public page. For members only; addresses are asked for at a slow pace, so that nobody tries a list of them.
 */
@Stateless
@OpenTo(Caller.MEMBER)
public class Colleagues {

    private static final String FOUND =
            "select id, name, public_profile as has_public_page from member where state = 'ACTIVE' and id <> :me";

    @Inject
    private Sql sql;

    @Inject
    private Throttle throttle;

    @Inject
    private CurrentViewer viewer;

    /**
     * Other members, at most so many, by name.
     *
     * @param words an address, or parts of a name
     * @throws TooManyRequestsException when too many addresses were asked for
     */
    public List<MemberName> find(String words, int most) {
        var me = viewer.current().requireMember();
        var plain = Text.line(words);
        if (Folding.words(plain).isEmpty()) {
            return List.of();
        }
        return plain.contains("@") ? at(plain, me) : named(plain, me, most);
    }

    /**
     * The member that a choice among what {@link #find} gave means: the number of one who has a public page, or an exact
     * address. Anybody else cannot be chosen, whatever number is sent.
     *
     * @param choice null and empty choose nobody
     * @throws TooManyRequestsException when too many addresses were asked for
     */
    public Optional<MemberId> choose(String choice) {
        var me = viewer.current().requireMember();
        var plain = Text.line(choice);
        if (plain.contains("@")) {
            return at(plain, me).stream().map(MemberName::id).findFirst();
        }
        var number = Digits.read(plain);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        return sql.statement(FOUND, "and public_profile and id = :choice")
                .with("me", me)
                .with("choice", number.getAsLong())
                .find(MemberName.class)
                .map(MemberName::id);
    }

    /** Whether a choice means the viewer, whom {@link #find} and {@link #choose} leave out. */
    public boolean isViewer(String choice) {
        var me = viewer.current().requireMember();
        var plain = Text.line(choice);
        var email = EmailAddress.read(plain).filter(address -> plain.contains("@"));
        if (email.isEmpty()) {
            return Digits.read(plain).equals(OptionalLong.of(me.value()));
        }
        return sql.statement("select exists (select 1 from member where id = :me and email = :email)")
                .with("me", me)
                .with("email", email.get().value())
                .require(Boolean.class);
    }

    private List<MemberName> at(String address, MemberId me) {
        var email = EmailAddress.read(address);
        if (email.isEmpty()) {
            return List.of();
        }
        throttle.admit(Attempt.of(Throttled.COLLEAGUE, AccountKey.of(me)));
        return sql.statement(FOUND, "and email = :email")
                .with("me", me)
                .with("email", email.get().value())
                .list(MemberName.class);
    }

    private List<MemberName> named(String words, MemberId me, int most) {
        return ListReading.of(sql, "m.id, m.name, m.public_profile as has_public_page", "member m")
                .where("m.state = 'ACTIVE' and m.public_profile and m.id <> :me")
                .with("me", me)
                .words("strpos(m.name_words, :word) > 0", words)
                .orderBy("m.name collate french, m.id")
                .first(most, statement -> statement.list(MemberName.class));
    }
}
