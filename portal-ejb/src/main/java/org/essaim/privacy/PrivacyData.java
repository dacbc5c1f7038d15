package org.essaim.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.identity.Departures;
import org.essaim.identity.InactiveMembers;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/** The files that members asked for, and who leaves. */
@ApplicationScoped
class PrivacyData implements PersonalData, Retentions {

    private static final List<Holding> HOLDINGS = List.of(Holding.of("privacy.held.exports", "data_export", "member_id")
            .without("file_name")
            .naming("'{privacy.ExportState.' || t.state || '}'", "t.asked_at")
            .seenAt("'/compte/donnees'"));

    @Inject
    private ExportRecords exports;

    @Inject
    private Departures departures;

    @Inject
    private InactiveMembers inactive;

    @Inject
    private Erasures erasures;

    @Inject
    private Settings settings;

    @Override
    public String capability() {
        return "privacy";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        exports.remove(person.member());
    }

    @Override
    public List<Retention> retentions() {
        var exported = Retention.of(
                        "privacy.kept.exports",
                        settings.days(Setting.KEEP_EXPORTS_DAYS),
                        "data_export",
                        "coalesce(t.ready_at, t.asked_at)",
                        "'{privacy.ExportState.' || t.state || '}'")
                .removedBy(exports::removeReadyBefore);
        var leaving = departures.retention().erasedBy(before -> erasures.eraseDue());
        var quiet = inactive.retention().map(each -> each.removedBy(inactive::end));
        return Stream.concat(quiet.stream(), Stream.of(leaving, exported)).toList();
    }
}
