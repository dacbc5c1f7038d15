package org.essaim.attestations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.sql.Sql;

/** Attestations of a member. Once the account is gone, number, code and fingerprint stay, for who checks a paper; no name. */
@ApplicationScoped
class AttestationsData implements PersonalData {

    private static final List<Holding> HOLDINGS = List.of(
            Holding.of("attestations.held.attestations", "attestation", "member_id")
                    .saying("t.title", "t.issued_at")
                    .seenAt("'" + AttestationNews.PAGE + "'"),
            Holding.where(
                            "attestations.held.files",
                            "attestation_file",
                            "t.attestation_id in (select id from attestation where member_id = :member)")
                    .without("content")
                    .dated("t.made_at")
                    .orderedBy("t.attestation_id")
                    .seenAt("'" + AttestationNews.PAGE + "'"),
            Holding.where(
                            "attestations.held.badges",
                            "badge",
                            "t.attestation_id in (select id from attestation where member_id = :member)")
                    .dated("t.made_at")
                    .orderedBy("t.attestation_id")
                    .seenAt("'" + AttestationNews.PAGE + "'"));

    @Inject
    private Sql sql;

    @Override
    public String capability() {
        return "attestations";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        sql.statement("update attestation_file set content = null where attestation_id in"
                        + " (select id from attestation where member_id = :member)")
                .with("member", person.member())
                .run();
        sql.statement("update badge set content = null where attestation_id in"
                        + " (select id from attestation where member_id = :member)")
                .with("member", person.member())
                .run();
        sql.statement("update attestation set member_id = null, holder = '' where member_id = :member")
                .with("member", person.member())
                .run();
    }
}
