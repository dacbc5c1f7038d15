package org.essaim.privacy;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/** Every length of time that the page about personal data tells, so that it is what really happens. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class KeptPeriods {

    @Inject
    private Contributions contributions;

    @Inject
    private Settings settings;

    /** By the word that a text names them with: {@code identity.kept.tokens}, {@code session.idle}, {@code leaving}. */
    public Map<String, Duration> all() {
        var all = new HashMap<String, Duration>();
        contributions.periods().forEach(each -> {
            each.retentions().forEach(retention -> all.put(retention.key(), retention.kept()));
            all.putAll(each.limits());
        });
        all.put("leaving", settings.days(Setting.LEAVING_DAYS));
        return Map.copyOf(all);
    }
}
