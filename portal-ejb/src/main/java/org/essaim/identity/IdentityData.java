package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.discovery.IndexQueue;
import org.essaim.identity.access.AccountKey;
import org.essaim.identity.access.SecurityEvent;
import org.essaim.identity.access.SecurityLog;
import org.essaim.identity.access.UserAgent;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.sql.Sql;

/** The account: who somebody is, how they get in, what they agreed to. */
@ApplicationScoped
class IdentityData implements PersonalData {

    private static final String ACCOUNT = "member";

    private static final List<Holding> HOLDINGS = List.of(
            Holding.where("identity.held.profile", ACCOUNT, "t.id = :member and t.state <> 'LEFT'")
                    .without("password_hash", "name_words", "version")
                    .saying("t.name || ' · ' || t.email", "t.created_at")
                    .seenAt("'/compte'"),
            Holding.of("identity.held.disciplines", "member_discipline", "member_id")
                    .saying(label("DISCIPLINE", "t.discipline"), "cast(null as timestamptz)")
                    .seenAt("'/compte'")
                    .orderedBy("t.discipline"),
            Holding.of("identity.held.levels", "member_level", "member_id")
                    .saying(label("LEVEL", "t.level"), "cast(null as timestamptz)")
                    .seenAt("'/compte'")
                    .orderedBy("t.level"),
            Holding.of("identity.held.roles", "member_role", "member_id")
                    .naming("'{identity.Role.' || t.role || '}'", "cast(null as timestamptz)")
                    .orderedBy("t.role"),
            Holding.of("identity.held.rights", "granted_right", "member_id")
                    .saying("t.role || ' · ' || t.kind || ' ' || t.target", "t.granted_at")
                    .orderedBy("t.granted_at, t.kind, t.target, t.role"),
            Holding.of("identity.held.consents", "member_consent", "member_id")
                    .naming(
                            "'{identity.ConsentSubject.' || t.subject || '} · ' || case when t.given"
                                    + " then '{identity.consents.given}' else '{identity.consents.notGiven}' end"
                                    + " || ' · ' || t.text_version",
                            "t.decided_at")
                    .seenAt("'/compte/consentements'"),
            Holding.of("identity.held.sessions", "sign_in_session", "member_id")
                    .without("secret_hash", "previous_hash")
                    .naming("t.user_agent", "t.seen_at")
                    .toldBy(UserAgent::words)
                    .seenAt("'/compte/sessions'")
                    .orderedBy("t.seen_at desc, t.id"),
            Holding.of("identity.held.devices", "known_device", "member_id")
                    .without("secret_hash")
                    .dated("t.entered_at"),
            Holding.of("identity.held.tokens", "api_token", "member_id")
                    .without("token_hash")
                    .saying("t.name", "t.created_at")
                    .seenAt("'/compte/jetons'"),
            Holding.of("identity.held.links", "one_time_link", "member_id")
                    .without("token_hash")
                    .naming("'{identity.LinkPurpose.' || t.purpose || '}'", "t.created_at"),
            Holding.of("identity.held.warnings", "wrong_tries_told", "member_id")
                    .dated("t.told_at")
                    .orderedBy("t.told_at"),
            Holding.of("identity.held.inactivity", "inactivity_warning", "member_id")
                    .dated("t.told_at")
                    .orderedBy("t.told_at"));

    private static String label(String kind, String code) {
        return "(select case when :language = 'en' then label_en else label_fr end from vocabulary_term where kind = '"
                + kind + "' and code = " + code + ")";
    }

    @Inject
    private Members members;

    @Inject
    private SecurityLog log;

    @Inject
    private IndexQueue index;

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "identity";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        var member = members.require(person.member());
        if (member.state() == MemberState.LEFT) {
            return;
        }
        member.erase();
        members.flush();
        HOLDINGS.stream()
                .filter(each -> !each.stays() && !each.table().equals(ACCOUNT))
                .forEach(each -> sql.statement("delete from", each.table(), "t where", each.condition())
                        .with("member", person.member())
                        .run());
        sql.statement("delete from throttled_attempt where account = :account")
                .with("account", AccountKey.of(person.member()).hash())
                .run();
        index.changed(MemberDocuments.KIND, person.member().value());
        log.noteOnceDone(SecurityEvent.ERASED, person.member(), "");
    }
}
