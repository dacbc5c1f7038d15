package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.web.routes.Route;
import org.essaim.web.routes.Routes;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every route, by everyone, by GET and by POST, on things of the demo community: nobody gets further than
 * {@code rights/routes.txt} says, and nobody less far. The table of what was met is {@code target/rights/routes.md}.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class RouteRightsIT {

    private static final Path TABLE = Path.of("target/rights/routes.md");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 405);
    private static final String OWNER = "alienor.faux-bourdon@example.org";
    private static final Map<Character, String> PEOPLE = Map.of(
            'm', "melissa.tournesol@example.org", 't', "basile.romarin@example.org", 'a', "ambre.rucher@example.org");

    /** Demo members who have no other role and are not the plain member of the walk. */
    private static final String TEACHERS = "('alienor.faux-bourdon@example.org', 'ines.coquelicot@example.org',"
            + " 'apolline.trefle@example.org', 'olivier.tilleul@example.org', 'jacinthe.sauge@example.org', 'noe.lavandin@example.org')";

    /** Apolline Trèfle runs it; of the others who walk only the administrator sees more of it. */
    private static final String NETWORK = "le-rucher-du-poitou";

    /** Something behind an address, and whose it is. */
    private record Thing(long id, String owner, String slug) {
        Thing(long id, String owner) {
            this(id, owner, NETWORK);
        }
    }

    @ArquillianResource
    private URL base;

    private final Map<String, HttpPerson> signedIn = new HashMap<>();

    @Test
    void theFileOfRightsNamesExactlyTheRoutes() {
        assertThat(named(RouteRights.all().stream().map(RouteRights::route))).isEqualTo(named(declared()));
    }

    private static Set<String> named(Stream<String> routes) {
        return routes.collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> declared() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.essaim.web")
                        .stream()
                        .filter(type -> type.isAssignableTo(Routes.class) && !type.isInterface())
                        .flatMap(type -> routes(type.reflect()).stream())
                        .map(route -> route.toString().replaceFirst(" .*", ""));
    }

    @Test
    void everyRouteOpensExactlyForThoseTheFileNames() throws Exception {
        var things = things();
        var table = new ArrayList<>(List.of("| route | thing | may | by GET | by POST |", "|---|---|---|---|---|"));
        var holes = new ArrayList<String>();
        for (var rights : RouteRights.all()) {
            var thing = things.getOrDefault(rights.thing(), new Thing(0, OWNER));
            assertThat(rights.thing().equals(RouteRights.NOTHING) || thing.id() > 0)
                    .as(rights.toString())
                    .isTrue();
            var byGet = new StringBuilder();
            var byPost = new StringBuilder();
            for (var caller : RouteRights.CALLERS.toCharArray()) {
                byGet.append(met(rights, thing, caller, false, holes));
                byPost.append(met(rights, thing, caller, true, holes));
            }
            table.add("| %s | %s | %s | %s | %s |"
                    .formatted(rights.route(), rights.thing(), rights.allowed(), byGet, byPost));
        }
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, table);
        assertThat(holes).as("see " + TABLE).isEmpty();
    }

    private char met(RouteRights rights, Thing thing, char caller, boolean post, List<String> holes) throws Exception {
        var person = person(caller, thing);
        var path = rights.path(thing.id(), thing.slug());
        var answer = post ? person.send(postback(person, path)) : person.get(path);
        var isIn = isIn(answer);
        var mayIn = rights.allowed().indexOf(caller) >= 0;
        if (isIn != mayIn && !takesNoForm(answer) || answer.statusCode() >= 500) {
            holes.add("%s %s of %s as %s: %d"
                    .formatted(post ? "POST" : "GET", path, rights.thing(), caller, answer.statusCode()));
        }
        return isIn ? caller : '.';
    }

    /** As Faces sends a form of which no button was pressed. */
    private static HttpRequest.Builder postback(HttpPerson person, String path) {
        return person.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("jakarta.faces.ViewState=stateless&form=form"));
    }

    private static boolean takesNoForm(HttpResponse<String> answer) {
        return answer.statusCode() == 405;
    }

    private static boolean isIn(HttpResponse<String> answer) {
        var toSignIn = answer.headers()
                .firstValue("location")
                .filter(location -> location.contains("/connexion?retour="))
                .isPresent();
        return !toSignIn && !REFUSALS.contains(answer.statusCode());
    }

    private HttpPerson person(char caller, Thing thing) throws Exception {
        if (caller == 'r') {
            return new HttpPerson(base);
        }
        var email = caller == 'o' ? thing.owner() : PEOPLE.get(caller);
        if (!signedIn.containsKey(email)) {
            signedIn.put(email, HttpPerson.signedIn(base, email));
        }
        return signedIn.get(email);
    }

    private static List<Route> routes(Class<?> bean) {
        try {
            var constructor = bean.getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((Routes) constructor.newInstance()).routes();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Thing> things() throws SQLException {
        try (var database = DriverManager.getConnection(System.getProperty("essaim.test.db.url"))) {
            var things = new HashMap<String, Thing>();
            for (var state : List.of("DRAFT", "SUBMITTED", "PUBLISHED")) {
                things.put("scenario-" + state.toLowerCase(Locale.ROOT), scenario(database, state));
            }
            things.put(
                    "resource-published",
                    thing(
                            database,
                            "select r.id, m.email from resource r join member m"
                                    + " on m.id = r.owner_id where r.state = 'PUBLISHED' and m.email in " + TEACHERS
                                    + " order by r.id limit 1"));
            things.put(
                    "resource-draft",
                    thing(
                            database,
                            "with added as (insert into resource (kind, state, owner_id, title, body, licence,"
                                    + " created_at, changed_at) select 'TEXT', 'DRAFT', id, 'Brouillon', 'Texte', 'CC-BY-4.0', now(), now() from member"
                                    + " where email = '" + OWNER + "' returning id) select id, '" + OWNER
                                    + "' from added"));
            things.put(
                    "network",
                    thing(
                            database,
                            "select n.id, 'apolline.trefle@example.org' from network n where n.slug = '" + NETWORK
                                    + "'"));
            things.put(
                    "network-member",
                    thing(
                            database,
                            "select s.member_id, 'apolline.trefle@example.org' from network_membership s join network n"
                                    + " on n.id = s.network_id where n.slug = '" + NETWORK
                                    + "' and s.role = 'MEMBER' order by s.id limit 1"));
            things.put(
                    "meeting",
                    thing(
                            database,
                            "select g.id, 'apolline.trefle@example.org' from meeting g join network n on n.id = g.network_id"
                                    + " where n.slug = '" + NETWORK + "' and g.ends_at > now() order by g.id limit 1"));
            things.put(
                    "cotraining",
                    thing(
                            database,
                            "with added as (insert into co_training (network_id, state, title, aims, content, audience,"
                                    + " prerequisites, dispositif, module, paf_group, session, minimum, maximum, approval,"
                                    + " cost, payer, zone, published_at, changed_at, created_at) select id, 'PUBLISHED',"
                                    + " 'Co-former', '', '', '', '', '', '', '', '', 5, 20, false, 0, '', 'Europe/Paris',"
                                    + " now(), now(), now() from network where slug = '" + NETWORK + "' returning id)"
                                    + " select id, 'apolline.trefle@example.org' from added"));
            things.put(
                    "sheet",
                    thing(
                            database,
                            "with added as (insert into co_training (network_id, state, title, aims, content, audience,"
                                    + " prerequisites, dispositif, module, paf_group, session, minimum, maximum, approval,"
                                    + " cost, payer, zone, published_at, changed_at, created_at) select id, 'RUNNING',"
                                    + " 'Co-former', '', '', '', '', '', '', '', '', 5, 20, false, 0, '', 'Europe/Paris',"
                                    + " now(), now(), now() from network where slug = '" + NETWORK + "' returning id),"
                                    + " half as (insert into half_day (id, co_training_id, starts_at, ends_at, place, link)"
                                    + " select " + RouteRights.HALF_DAY
                                    + ", id, now(), now() + interval '3 hours', 'Ici', '' from added returning id),"
                                    + " sheet as (insert into sign_in_sheet (half_day_id, state, secret, opened_at)"
                                    + " select id, 'OPEN', 'x', now() from half)"
                                    + " select id, 'apolline.trefle@example.org' from added"));
            things.put(
                    "survey-text",
                    thing(
                            database,
                            "with asked as (insert into survey (co_training_id, moment, edition_id, invited, opens_on,"
                                    + " closes_on) select (select max(id) from co_training), 'END', max(id), 5, current_date,"
                                    + " current_date from survey_edition where moment = 'END' returning id, edition_id),"
                                    + " said as (insert into survey_reply (id, survey_id, question_id, words, state) select '"
                                    + RouteRights.TEXT
                                    + "', a.id, q.id, 'Un texte', 'READING' from asked a join survey_question q"
                                    + " on q.edition_id = a.edition_id and q.kind = 'TEXT' order by q.id limit 1 returning survey_id)"
                                    + " select survey_id, '" + OWNER + "' from said"));
            things.put(
                    "exchange",
                    thing(
                            database,
                            "select e.id, 'apolline.trefle@example.org' from exchange e join network n on n.id = e.network_id"
                                    + " join member m on m.id = e.author_id where n.slug = '" + NETWORK
                                    + "' and m.email = 'apolline.trefle@example.org' and e.state = 'OPEN'"
                                    + " and e.shown_to = 'EVERYONE' order by e.id limit 1"));
            things.put(
                    "contact",
                    thing(
                            database,
                            "with met as (insert into exchange_contact (exchange_id, member_id, begun_at)"
                                    + " select e.id, m.id, now() from exchange e join member w on w.id = e.author_id, member m"
                                    + " where w.email = 'hortense.pissenlit@example.org' and m.email = '" + OWNER + "'"
                                    + " order by e.id limit 1 on conflict (exchange_id, member_id)"
                                    + " do update set begun_at = excluded.begun_at returning id) select id, '" + OWNER
                                    + "' from met"));
            things.put(
                    "discussion",
                    thing(
                            database,
                            "select d.id, 'apolline.trefle@example.org' from discussion d join network n"
                                    + " on n.id = d.network_id where n.slug = '" + NETWORK
                                    + "' order by d.id limit 1"));
            things.put(
                    "discussion-post",
                    thing(
                            database,
                            "select p.id, 'apolline.trefle@example.org' from discussion_post p join discussion d"
                                    + " on d.id = p.discussion_id join network n on n.id = d.network_id"
                                    + " where n.slug = '" + NETWORK + "' order by p.id desc limit 1"));
            things.put(
                    "announcement",
                    thing(
                            database,
                            "with added as (insert into announcement (network_id, title, text, shown_to, replies, state,"
                                    + " published_at, created_at, changed_at) select id, 'Pour les membres', 'Texte', 'MEMBERS', false,"
                                    + " 'PUBLISHED', now(), now(), now() from network where slug = '" + NETWORK
                                    + "' returning id) select id, 'apolline.trefle@example.org' from added"));
            things.put(
                    "attestation",
                    thing(
                            database,
                            "with made as (insert into attestation (year, number, code, member_id, holder, source_kind,"
                                    + " source_id, nature, title, organizer, zone, minutes, mode, place, trainers, codes,"
                                    + " issued_at, state) select 1999, 1, '"
                                    + RouteRights.ATTESTATION
                                    + "', id, name, 'route', 1, 'COTRAINING', 'Co-former', '', 'Europe/Paris', 180, 'IN_PERSON',"
                                    + " '', '{}', '', now(), 'VALID' from member where email = '" + OWNER
                                    + "' returning id), day as (insert into attestation_time (attestation_id, starts_at, ends_at)"
                                    + " select id, now() - interval '3 hours', now() from made) select id, '" + OWNER
                                    + "' from made"));
            things.put("member-public", member(database, OWNER));
            things.put("member-private", member(database, "prune.hysope@example.org"));
            things.put(
                    "letter",
                    thing(
                            database,
                            "with added as (insert into mail_outbox (recipient, recipient_name, template, locale,"
                                    + " placeholders, sent_at) values ('x@example.org', 'X', 'identity-reset', 'fr', '{}', now())"
                                    + " returning id) select id, '" + OWNER + "' from added"));
            things.put(
                    "report",
                    thing(
                            database,
                            "with decided as (insert into report_case (thing_kind, thing_id, title, state, opened_at,"
                                    + " measure, decided_at, appeal_until) values ('scenario', 0, 'Signalé', 'ACCEPTED',"
                                    + " now(), 'NONE', now(), now() + interval '1 day') returning id),"
                                    + " author as (insert into report_case_author (case_id, member_id, reference)"
                                    + "  select d.id, m.id, cast('" + RouteRights.REFERENCE + "' as uuid)"
                                    + "  from decided d, member m where m.email = '" + OWNER + "')"
                                    + " select id, '" + OWNER + "' from decided"));
            return things;
        }
    }

    private static Thing scenario(Connection database, String state) throws SQLException {
        return thing(
                database,
                "select v.scenario_id, min(m.email) from scenario_version v"
                        + " join scenario_version_author a on a.version_id = v.id join member m on m.id = a.member_id"
                        + " where v.state = '" + state + "' and v.number = 1 group by v.scenario_id"
                        + " having bool_and(m.email in " + TEACHERS + ") order by v.scenario_id limit 1");
    }

    private static Thing member(Connection database, String email) throws SQLException {
        return thing(database, "select id, email from member where email = '" + email + "'");
    }

    private static Thing thing(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return new Thing(row.getLong(1), row.getString(2));
        }
    }
}
