package org.essaim.privacy;

import static org.awaitility.Awaitility.await;
import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.essaim.files.FileKeeping;
import org.essaim.files.Upload;
import org.essaim.identity.MemberProfiles;
import org.essaim.identity.SignIn;
import org.essaim.identity.Visitor;
import org.essaim.identity.access.LinkPurpose;
import org.essaim.identity.profile.EditProfile;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.library.TestScenarios;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.resources.ResourceContent;
import org.essaim.library.resources.ResourceEditing;
import org.essaim.library.resources.ResourceKind;
import org.essaim.shared.text.Slug;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.People;
import org.essaim.testing.Sql;

/** Somebody of whom every capability holds something of every kind. */
@ApplicationScoped
class TestTraces {

    private static final Duration SOON = Duration.ofSeconds(60);

    static final String PASSWORD = "orage violet tambour 9";

    /** Who they are, and what of theirs readers see. */
    record Known(
            Viewer viewer, String name, String address, ScenarioId published, ScenarioId alone, ScenarioId shared) {

        long id() {
            return viewer.requireMember().value();
        }
    }

    @Inject
    private People people;

    @Inject
    private MemberProfiles profiles;

    @Inject
    private SignIn signIn;

    @Inject
    private TestScenarios shelf;

    @Inject
    private ResourceEditing resources;

    @Inject
    private FileKeeping keeping;

    @Inject
    private DataExport exports;

    @Inject
    private Sql sql;

    Known leaveEverywhere(String name) throws Exception {
        var address = Slug.of(name) + "@example.org";
        var viewer = people.enrol(aMember().named(name).writtenToAt(address).withPassword(PASSWORD));
        var other = people.enrol(aMember());
        var moderator = people.enrol(aMember().moderator());
        account(viewer, other, name, address);
        reports(viewer, other, name);
        letters(name, address);
        resources(viewer);
        var published = shelf.draftBy(viewer, "Publié par quelqu’un");
        shelf.publish(viewer, moderator, published);
        var alone = shelf.draftBy(viewer, "Brouillon d’une personne");
        var shared = shelf.draftBy(viewer, "Brouillon de deux personnes");
        sql.change(
                "insert into scenario_version_author (version_id, position, member_id)"
                        + " select id, 1, ? from scenario_version where scenario_id = ?",
                id(other),
                shared.value());
        review(viewer, other, moderator);
        people.does(viewer, () -> exports.ask());
        await().atMost(SOON)
                .until(() -> !people.as(viewer, exports::mine).orElseThrow().isGoingOn());
        return new Known(viewer, name, address, published, alone, shared);
    }

    private void account(Viewer viewer, Viewer other, String name, String address) throws Exception {
        people.does(
                viewer,
                () -> profiles.present(new EditProfile(
                        name, SchoolRole.TEACHER, Set.of("MATHS"), Set.of("4E"), null, null, "Moi, " + name, true)));
        signIn.enter(address, PASSWORD, true, new Visitor("192.0.2.7", "test", null));
        people.link(viewer.requireMember(), LinkPurpose.RESET, address);
        for (var statement : List.of(
                "insert into member_consent (member_id, subject, text_version, given) values (?, 'NEWS', 'v1', true)",
                "insert into granted_right (member_id, role, kind, target, granted_at) values (?, 'KEEPER', 'hive', 1, now())",
                "insert into api_token (member_id, name, token_hash, scopes) values (?, 'essai', gen_random_uuid(), '{search:read}')",
                "insert into upload_count (member_id, day, uploads) values (?, current_date, 1)",
                "insert into wrong_tries_told (member_id, told_at) values (?, now())",
                "insert into inactivity_warning (member_id, warnings, told_at) values (?, 1, now())",
                "insert into saved_search (member_id, name, words, verbatim, filters, path, created_at, seen_at, told_at)"
                        + " values (?, 'Énergie au CM2', 'énergie', false, '{level=CM2}', '/recherche?q=x', now(), now(), now())",
                "insert into form_key (id, member_id, made_at) values (gen_random_uuid(), ?, now())",
                "insert into resource_import (state, started_by, node, file, received, created_at, finished_at)"
                        + " values ('DONE', ?, 'here', 'none', 1, now(), now())")) {
            sql.change(statement, id(viewer));
        }
        for (var both : List.of(List.of(viewer, other), List.of(other, viewer))) {
            sql.change(
                    "insert into audit_entry (action, thing_kind, thing_id, actor_id, reason, done_at)"
                            + " values ('identity.IdentityAudit.ROLES', 'member', ?, ?, 'Des rôles pour ' || ?, now())",
                    id(both.get(0)),
                    id(both.get(1)),
                    both.get(0).equals(viewer) ? name : "une autre personne");
        }
        notices(viewer, other, name);
        sql.change(
                "with hive as (insert into network (slug, name, academie_code, state, state_since, joining, members_shown_to,"
                        + " created_at, changed_at) values (gen_random_uuid(), 'Un réseau', '01', 'PAUSED', now(), 'OPEN', 'MEMBERS', now(), now())"
                        + " returning id) insert into network_membership (network_id, member_id, state, role, word, since)"
                        + " select id, ?, 'REQUESTED', 'MEMBER', 'Bonjour', now() from hive",
                id(viewer));
        sql.change(
                "insert into network_invitation (network_id, secret_hash, address, most_uses, created_at, expires_at)"
                        + " select max(id), gen_random_uuid(), ?, 1, now(), now() from network",
                address);
        sql.change(
                "insert into announcement (network_id, author_id, title, text, shown_to, replies, state, created_at, changed_at)"
                        + " select max(id), ?, gen_random_uuid(), 'Bonjour', 'MEMBERS', true, 'DRAFT', now(), now() from network",
                id(viewer));
        sql.change(
                "with met as (insert into meeting (network_id, title, description, mode, place, link, starts_at, ends_at, zone,"
                        + " shown_to, changed_at, created_at) select max(id), 'Une rencontre', '', 'REMOTE', '', '', now(),"
                        + " now() + interval '1 hour', 'Europe/Paris', 'EVERYONE', now(), now() from network returning id)"
                        + " insert into meeting_guest (meeting_id, member_id, since) select id, ?, now() from met",
                id(viewer));
        sql.change(
                "with met as (insert into co_training (network_id, state, title, aims, content, audience, prerequisites,"
                        + " dispositif, module, paf_group, session, minimum, maximum, approval, cost, payer, zone, changed_at,"
                        + " created_at) select max(id), 'DRAFT', 'Co-former', '', '', '', '', '', '', '', '', 5, 20, false, 0,"
                        + " '', 'Europe/Paris', now(), now() from network returning id), half as (insert into half_day"
                        + " (co_training_id, starts_at, ends_at, place, link) select id, now(), now() + interval '1 hour',"
                        + " 'Ici', '' from met returning id, co_training_id, starts_at, ends_at), who as (insert into"
                        + " co_training_trainer (co_training_id, member_id, state, invited_at, answered_at)"
                        + " select id, ?, 'ACCEPTED', now(), now() from met returning member_id), place as (insert into"
                        + " co_training_registration (co_training_id, member_id, needs, asked_at) select half.co_training_id,"
                        + " who.member_id, 'Une rampe', now() from half cross join who), at as (insert into participant_time"
                        + " (half_day_id, member_id, during) select half.id, who.member_id, tstzrange(half.starts_at,"
                        + " half.ends_at) from half cross join who) insert into trainer_time"
                        + " (half_day_id, member_id, during) select half.id, who.member_id, tstzrange(half.starts_at,"
                        + " half.ends_at) from half cross join who",
                id(viewer));
        sql.change(
                "with sheet as (insert into sign_in_sheet (half_day_id, state, secret, opened_at) select t.half_day_id, 'OPEN', 'x',"
                        + " now() from trainer_time t where t.member_id = ? order by t.half_day_id desc limit 1 returning id,"
                        + " half_day_id), line as (insert into sign_in_line (sheet_id, member_id, joined, state, way, marked_at,"
                        + " marked_by) select sheet.id, t.member_id, 'LIST', 'PRESENT', 'CODE', now(), t.member_id from sheet"
                        + " join trainer_time t on t.half_day_id = sheet.half_day_id) insert into sign_in_entry (number, sheet_id,"
                        + " kind, done_at, member_id, salt, seal, reason, reason_seal, previous, hash) select (select"
                        + " coalesce(max(number), 0) + 1 from sign_in_entry), sheet.id, 'CLOSED', now(), t.member_id, 'x', 'x',"
                        + " 'Une raison', 'x', repeat('0', 64), md5(random()::text) || md5(random()::text) from sheet"
                        + " join trainer_time t on t.half_day_id = sheet.half_day_id",
                id(viewer));
        sql.change(
                "with asked as (insert into survey (co_training_id, moment, edition_id, invited, opens_on, closes_on)"
                        + " select (select max(id) from co_training), 'END', (select max(id) from survey_edition), 5, current_date,"
                        + " current_date returning id) insert into survey_guest (survey_id, member_id, answered)"
                        + " select id, ?, false from asked",
                id(viewer));
        sql.change(
                "with made as (insert into attestation (year, number, code, member_id, holder, source_kind, source_id, nature,"
                        + " title, organizer, zone, minutes, mode, place, trainers, codes, issued_at, state) select 1999,"
                        + " coalesce(max(number), 0) + 1, translate(upper(substr(md5(random()::text), 1, 17)), 'ILOU', '1100'),"
                        + " ?, 'Nom', 'trace', 1, 'COTRAINING', 'Co-former', '', 'Europe/Paris', 180, 'IN_PERSON', '', '{}', '',"
                        + " now(), 'VALID' from attestation where year = 1999 returning id), file as (insert into attestation_file"
                        + " (attestation_id, fingerprint, content, made_at) select id, repeat('0', 64), 'pdf', now() from made)"
                        + " insert into badge (attestation_id, list, place, content, made_at) select id, 1 + id, 0, 'badge', now()"
                        + " from made",
                id(viewer));
        sql.change(
                "with pool as (insert into seat_pool (thing_kind, thing_id, code, capacity, used, waiting, offer_hours, opened_at)"
                        + " values ('trace', ?, 'all', 1, 1, 0, 18, now()) returning id), answer as (insert into seat_answer"
                        + " (member_id, key, given_at) values (?, 'trace', now())), entry as (insert into seat_entry (pool_id,"
                        + " member_id, priority, since, size, at_least, territory, state, approved, settled_at, ended_at)"
                        + " select id, ?, 0, now(), 1, 1, 'METROPOLE', 'SERVED', true, now(), now() from pool)"
                        + " insert into seat_booking (pool_id, member_id, size, state, approved, made_at, changed_at)"
                        + " select id, ?, 1, 'TAKEN', true, now(), now() from pool",
                id(viewer),
                id(viewer),
                id(viewer),
                id(viewer));
        sql.change(
                "insert into exchange (network_id, author_id, side, help, title, description, disciplines, levels, flips, mode,"
                        + " academie_code, town, shown_to, open_until, state, state_since, changed_at, created_at)"
                        + " select max(id), ?, 'OFFER', 'MATERIAL', 'Un jeu de plateau', '', '{}', '{}', '{}', 'REMOTE', '01', '',"
                        + " 'EVERYONE', current_date + 30, 'OPEN', now(), now(), now() from network",
                id(viewer));
        for (var both : List.of(List.of(viewer, other), List.of(other, viewer))) {
            sql.change(
                    "with met as (insert into exchange_contact (exchange_id, member_id, begun_at)"
                            + " select max(id), ?, now() from exchange returning id)"
                            + " insert into exchange_message (contact_id, writer_id, words, shows_address, sent_at)"
                            + " select id, ?, 'Bonjour', false, now() from met",
                    id(both.get(0)),
                    id(both.get(1)));
        }
        sql.change(
                "insert into network_card (member_id, shown_to, town, helps, changed_at) values (?, 'PORTAL', 'Ici', 'Tout', now())",
                id(viewer));
        sql.change(
                "with me as (select cast(? as bigint) as id), talk as (insert into discussion (network_id, author_id, title,"
                        + " opened_at, last_at, last_author_id) select (select max(n.id) from network n), id, 'Une discussion',"
                        + " now(), now(), id from me returning id), post as (insert into discussion_post (discussion_id,"
                        + " author_id, text, written_at) select talk.id, me.id, 'Une réponse', now() from talk, me"
                        + " returning id), said as (insert into discussion_version (post_id, text, written_at, replaced_at)"
                        + " select id, 'Avant', now(), now() from post), named as (insert into discussion_mention (post_id,"
                        + " member_id) select post.id, me.id from post, me) insert into discussion_reading (member_id,"
                        + " discussion_id, post_id, read_at) select me.id, talk.id, post.id, now() from me, talk, post",
                id(viewer));
        sql.change(
                "insert into calendar_link (member_id, secret_hash, made_at) values (?, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), now())",
                id(viewer));
    }

    /** A report on something of theirs, one of theirs on something of another, and both decided twice by them. */
    private void reports(Viewer viewer, Viewer other, String name) throws SQLException {
        for (var both : List.of(List.of(viewer, other), List.of(other, viewer))) {
            var author = id(both.get(0));
            var reporter = id(both.get(1));
            sql.change(
                    "with opened as (insert into report_case (thing_kind, thing_id, title, state, opened_at, measure,"
                            + " decided_by, decided_at, decision_reason, appealed_by, appealed_at, appeal_words, upheld,"
                            + " ended_by, ended_at, end_reason) values ('member', ?, 'Profil de ' || ?, 'FINAL', now(), 'NONE',"
                            + " ?, now(), 'Une raison', ?, now(), 'Un recours', true, ?, now(), 'La fin') returning id),"
                            + " author as (insert into report_case_author (case_id, member_id) select id, ? from opened)"
                            + " insert into report (case_id, reporter_id, cause, words, made_at)"
                            + " select id, ?, 'OFFENCE', 'Un signalement de ' || ?, now() from opened",
                    author,
                    both.get(0).equals(viewer) ? name : "quelqu’un d’autre",
                    reporter,
                    author,
                    reporter,
                    author,
                    reporter,
                    both.get(1).equals(viewer) ? name : "quelqu’un d’autre");
        }
    }

    /** What the member was told, did, follows and chose, and what names them where others are told. */
    private void notices(Viewer viewer, Viewer other, String name) throws SQLException {
        var notice = sql.number(
                "insert into notice (topic, sentence, words, about_kind, about_id, actor_id, path, template,"
                        + " placeholders, happened_at) values ('library-invited', 'library-invited', '{Volcans}', 'scenario', 1, ?,"
                        + " '/', 'library-invited', jsonb_build_object('authors', ?), now()) returning id",
                id(viewer),
                name);
        for (var statement : List.of(
                "insert into notice_person (member_id, notice_id) values (?, ?)",
                "insert into notice_read (member_id, notice_id, read_at) values (?, ?, now())",
                "insert into notice_letter (member_id, notice_id, due_at) values (?, ?, now() + interval '9 days')",
                "insert into notice_outcome (member_id, notice_id, fate, decided_at) values (?, ?, 'NEVER', now())")) {
            sql.change(statement, id(viewer), notice);
        }
        for (var statement : List.of(
                "insert into notice_follow (member_id, kind, thing_id, followed, muted, since)"
                        + " values (?, 'scenario', 1, true, false, now())",
                "insert into notice_choice (member_id, topic, mail, site, chosen_at)"
                        + " values (?, 'library-decided', 'DAILY', true, now())",
                "insert into notice_reader (member_id, quiet_from, quiet_to) values (?, 20, 7)")) {
            sql.change(statement, id(viewer));
        }
        sql.change(
                "insert into notice_follow (member_id, kind, thing_id, followed, muted, since)"
                        + " values (?, 'member', ?, true, false, now())",
                id(other),
                id(viewer));
    }

    private void letters(String name, String address) throws SQLException {
        sql.change(
                "insert into mail_refusal (recipient, refusals, last_error, refused_at) values (?, 3, '550 5.1.1', now())",
                address);
        sql.change(
                "insert into mail_outbox (recipient, recipient_name, template, locale, placeholders)"
                        + " values (?, ?, 'identity-known', 'fr', jsonb_build_object('name', ?))",
                address,
                name,
                name);
        sql.change(
                "insert into mail_outbox (recipient, recipient_name, template, locale, placeholders) values"
                        + " ('autre@example.org', 'Autre', 'library-invited', 'fr', jsonb_build_object('author', ?))",
                name);
    }

    private void resources(Viewer viewer) throws Exception {
        var link = people.as(viewer, () -> resources.add(content(ResourceKind.LINK, "https://example.org/a")));
        people.does(viewer, () -> resources.publish(link));
        people.as(viewer, () -> resources.add(content(ResourceKind.LINK, "https://example.org/b")));
        people.as(
                viewer,
                () -> resources.add(
                        content(ResourceKind.FILE, ""),
                        new Upload(
                                "grille.txt",
                                new ByteArrayInputStream("Critère ; oui".getBytes(StandardCharsets.UTF_8)))));
        people.as(
                viewer,
                () -> keeping.keep(new Upload(
                        "attente.txt", new ByteArrayInputStream("Plus tard".getBytes(StandardCharsets.UTF_8)))));
    }

    private void review(Viewer viewer, Viewer other, Viewer moderator) throws Exception {
        var read = shelf.draftBy(other, "Relu et retiré");
        shelf.publish(other, moderator, read);
        sql.change(
                "insert into scenario_review (version_id, reviewer_id, decision, decided_at)"
                        + " select id, ?, 'PUBLISH', now() from scenario_version where scenario_id = ?",
                id(viewer),
                read.value());
        sql.change(
                "update scenario_version set state = 'WITHDRAWN', withdrawn_at = now(), withdrawn_by = ?,"
                        + " withdrawn_reason = 'Voici' where scenario_id = ?",
                id(viewer),
                read.value());
        var saved = shelf.draftBy(other, "Enregistré à deux");
        sql.change("update scenario_version set saved_by = ? where scenario_id = ?", id(viewer), saved.value());
        for (var both : List.of(List.of(viewer, other), List.of(other, viewer))) {
            sql.change(
                    "insert into scenario_invitation (version_id, member_id, invited_by, invited_at)"
                            + " select id, ?, ?, now() from scenario_version where scenario_id = ?",
                    id(both.get(0)),
                    id(both.get(1)),
                    saved.value());
        }
    }

    private static ResourceContent content(ResourceKind kind, String url) {
        return new ResourceContent(
                kind, "Une ressource", "", "", url, "CC-BY-4.0", List.of(), "fr", List.of(), List.of(), List.of(), 10);
    }

    private static long id(Viewer viewer) {
        return viewer.requireMember().value();
    }
}
