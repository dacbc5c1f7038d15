package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.essaim.identity.access.AccessPeriods;
import org.essaim.identity.access.KnownDevices;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/** How long the account and its means are kept. */
@ApplicationScoped
class IdentityRetentions implements Retentions {

    /** Sessions and links end by themselves. */
    private static final Duration AT_ITS_END = Duration.ZERO;

    @Inject
    private Settings settings;

    @Override
    public List<Retention> retentions() {
        var attempts = settings.days(Setting.KEEP_ATTEMPTS_DAYS);
        return List.of(
                Retention.of("identity.kept.sessions", AT_ITS_END, "sign_in_session", "t.expires_at", "''"),
                Retention.of(
                        "identity.kept.links",
                        AT_ITS_END,
                        "one_time_link",
                        "t.expires_at",
                        "'{identity.LinkPurpose.' || t.purpose || '}'"),
                Retention.of("identity.kept.attempts", attempts, "throttled_attempt", "t.tried_at", "t.action"),
                Retention.of("identity.kept.warnings", attempts, "wrong_tries_told", "t.told_at", "''"),
                Retention.of("identity.kept.devices", KnownDevices.REMEMBERED, "known_device", "t.entered_at", "''"),
                Retention.of(
                        "identity.kept.tokens",
                        settings.days(Setting.KEEP_TOKENS_DAYS),
                        "api_token",
                        "least(t.revoked_at, t.expires_at)",
                        "(select string_agg('{scope.' || replace(s, ':', '.') || '}', ', ') from unnest(t.scopes) s)"),
                Retention.of(
                                "identity.kept.unconfirmed",
                                settings.days(Setting.KEEP_UNCONFIRMED_DAYS),
                                "member",
                                "t.created_at",
                                "cast(t.id as text)")
                        .where("t.state = 'UNCONFIRMED' and t.confirmed_at is null"
                                + " and not exists (select 1 from one_time_link l where l.member_id = t.id)"));
    }

    @Override
    public Map<String, Duration> limits() {
        return AccessPeriods.all();
    }
}
