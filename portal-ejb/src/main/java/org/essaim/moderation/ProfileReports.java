package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.MemberProfiles;
import org.essaim.identity.directory.MemberName;
import org.essaim.identity.profile.ProfileShowing;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.MemberId;

/** Public profiles, which members answer for themselves. */
@ApplicationScoped
class ProfileReports implements Reportable, ProfileShowing {

    private static final String PROFILE = "select name, bio, public_profile and state = 'ACTIVE' as shown,"
            + " state in ('ACTIVE', 'UNCONFIRMED', 'LEAVING') as inside from member where id = :id and state <> 'LEFT'";

    private record ProfileRow(String name, String bio, boolean shown, boolean inside) {

        String saying() {
            return ProfileReports.saying(name, bio);
        }
    }

    @Inject
    private MemberProfiles profiles;

    @Inject
    private Removals removals;

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return MemberId.KIND;
    }

    @Override
    public String words() {
        return "moderation.kind.member";
    }

    @Override
    public Optional<String> called() {
        return Optional.of("notice.called.profile");
    }

    @Override
    public Optional<ReportedThing> seen(long id) {
        return row(id).filter(ProfileRow::shown).map(row -> thing(id, row));
    }

    @Override
    public Optional<ReportedThing> standing(long id) {
        return row(id).map(row -> thing(id, row));
    }

    private Optional<ProfileRow> row(long id) {
        return sql.statement(PROFILE).with("id", id).find(ProfileRow.class);
    }

    private static ReportedThing thing(long id, ProfileRow row) {
        var measures = EnumSet.noneOf(Measure.class);
        if (row.shown()) {
            measures.add(Measure.REMOVE);
        }
        if (row.inside()) {
            measures.add(Measure.SUSPEND);
        }
        var member = new MemberId(id);
        return new ReportedThing(
                row.name(),
                new MemberName(member, row.name(), true).path(),
                Text.beginning(Markdown.wordsAndTargets(row.bio()), ReportedThing.LONGEST_EXTRACT),
                List.of(member),
                measures);
    }

    @Override
    public void remove(long id, String reason) {
        profiles.hide(new MemberId(id), reason);
    }

    /** What the member says otherwise since then is theirs to show. */
    @Override
    public boolean restore(long id) {
        var row = row(id);
        if (row.filter(ProfileRow::shown).isPresent()) {
            return true;
        }
        var isSame = row.filter(each -> removals.isWhatWasRemoved(new MemberId(id), each.saying()))
                .isPresent();
        if (isSame) {
            profiles.show(new MemberId(id));
        }
        return isSame;
    }

    @Override
    public Optional<String> saying(long id) {
        return row(id).map(ProfileRow::saying);
    }

    @Override
    public void requireShowable(MemberId member, String name, String bio, boolean isShown) {
        removals.requireChanged(member, saying(name, bio), "publicProfile");
        if (!isShown) {
            removals.shownAgain(member);
        }
    }

    private static String saying(String name, String bio) {
        var words = Markdown.words(bio);
        return Text.isBlank(words) ? name : words;
    }
}
