package org.essaim.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.essaim.identity.access.AccountKey;
import org.essaim.identity.access.Attempt;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.CurrentViewer;
import org.essaim.shared.MemberId;
import org.essaim.shared.Row;
import org.essaim.shared.Text;
import org.essaim.shared.TooManyRequestsException;

/**
 * Finding a member to work with: by their exact address, which only somebody who knows them has, or by name among those
 * who have a public page. For members only; addresses are asked for at a slow pace, so that nobody tries a list of them.
 */
@Stateless
@OpenTo(Caller.MEMBER)
public class Colleagues {

    private static final String FOUND =
            "select id, name, public_profile from member where state = 'ACTIVE' and id <> ?1";

    @PersistenceContext
    private EntityManager database;

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
        if (Text.isBlank(words)) {
            return List.of();
        }
        return words.contains("@") ? at(words, me) : named(words, me, most);
    }

    /**
     * The member that a choice among what {@link #find} gave means: the number of one who has a public page, or an exact
     * address. Anybody else cannot be chosen, whatever number is sent.
     *
     * @throws TooManyRequestsException when too many addresses were asked for
     */
    public Optional<MemberId> choose(String choice) {
        var me = viewer.current().requireMember();
        if (choice.contains("@")) {
            return at(choice, me).stream().map(MemberName::id).findFirst();
        }
        if (!choice.matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        return names(Row.all(database.createNativeQuery(FOUND + " and public_profile and id = ?2")
                        .setParameter(1, me.value())
                        .setParameter(2, Long.parseLong(choice))))
                .stream()
                .map(MemberName::id)
                .findFirst();
    }

    private List<MemberName> at(String address, MemberId me) {
        var email = EmailAddress.read(address);
        if (email.isEmpty()) {
            return List.of();
        }
        throttle.admit(Attempt.of(Throttled.COLLEAGUE, AccountKey.of(me)));
        return names(Row.all(database.createNativeQuery(FOUND + " and email = ?2")
                .setParameter(1, me.value())
                .setParameter(2, email.get().value())));
    }

    private List<MemberName> named(String words, MemberId me, int most) {
        var patterns = Stream.of(Text.clean(words).toLowerCase(Locale.FRENCH).split("\\s+"))
                .limit(5)
                .map(word -> "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%")
                .toList();
        var where = new StringBuilder(FOUND).append(" and public_profile");
        for (var i = 0; i < patterns.size(); i++) {
            where.append(" and lower(name) like ?").append(i + 3).append(" escape '!'");
        }
        var query = database.createNativeQuery(where + " order by lower(name), id limit ?2")
                .setParameter(1, me.value())
                .setParameter(2, most);
        for (var i = 0; i < patterns.size(); i++) {
            query.setParameter(i + 3, patterns.get(i));
        }
        return names(Row.all(query));
    }

    private static List<MemberName> names(List<Row> rows) {
        return rows.stream()
                .map(row -> new MemberName(new MemberId(row.number(0)), row.text(1), row.flag(2)))
                .toList();
    }
}
