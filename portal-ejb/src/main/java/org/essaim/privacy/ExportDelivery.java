package org.essaim.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.mail.Letter;
import org.essaim.mail.Letters;
import org.essaim.privacy.ExportRecords.Task;
import org.essaim.shared.files.FileStore;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.Viewer;

/** The file is ready, and its owner is told: both, or neither. */
@ApplicationScoped
@Transactional
class ExportDelivery {

    @Inject
    private ExportRecords records;

    @Inject
    private MemberContacts contacts;

    @Inject
    private Letters letters;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Whether it was still wanted from us. */
    boolean deliver(Task task, FileStore.Written file) {
        var day = LocalDate.ofInstant(clock.instant(), Viewer.PARIS);
        if (!records.ready(task, file, "essaim-" + task.member() + "-" + day + ".zip")) {
            return false;
        }
        contacts.of(List.of(task.member())).forEach(this::tell);
        return true;
    }

    private void tell(MemberContact owner) {
        var language =
                Locale.ENGLISH.getLanguage().equals(owner.locale().getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        var until = clock.instant().plus(settings.days(Setting.KEEP_EXPORTS_DAYS));
        letters.send(new Letter(
                owner.email(),
                owner.name(),
                "privacy-export",
                language,
                Map.of(
                        "name", owner.name(),
                        "association", settings.text(Setting.ASSOCIATION_NAME),
                        "until", Letter.day(language, until),
                        "link", settings.baseUrl() + "/compte/donnees")));
    }
}
