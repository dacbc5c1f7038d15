package org.essaim.it.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.it.Rows;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every resource of the API and every servlet, by everyone and by every method: nobody gets further than
 * {@code rights/programs.txt} says, and nobody less far. The table of what was met is {@code target/rights/programs.md}.
 */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ProgramRightsIT {

    private static final Path TABLE = Path.of("target/rights/programs.md");
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 405);
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final Pattern TOKEN = Pattern.compile("essaim_[\\w-]{43}");
    private static final String WRONG = "essaim_" + "A".repeat(43);
    private static final Map<Character, String> PEOPLE = Map.of(
            'm', "melissa.tournesol@example.org", 't', "basile.romarin@example.org", 'a', "ambre.rucher@example.org");

    @ArquillianResource
    private URL base;

    private final Map<Character, HttpPerson> people = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    @Test
    void everyAddressOfTheCodeIsInTheFile() {
        var named = ProgramRights.all().stream()
                .map(rights -> rights.method() + " " + rights.address())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named.stream().filter(line -> line.contains(" /api/")))
                .containsExactlyInAnyOrderElementsOf(ProgramAddresses.ofResources());
        var missing = ProgramAddresses.ofServlets().stream()
                .filter(servlet -> named.stream().noneMatch(line -> isOf(line, servlet)))
                .toList();
        assertThat(missing).isEmpty();
    }

    private static boolean isOf(String line, String servlet) {
        var star = servlet.indexOf('*');
        return star < 0
                ? line.equals(servlet)
                : line.startsWith(servlet.substring(0, star)) && line.endsWith(servlet.substring(star + 1));
    }

    @Test
    void nobodyComesFurtherOrLessFarThanTheFileSays() throws Exception {
        var owner = Newcomer.enrol(base);
        var things = things(owner);
        var table = new ArrayList<>(List.of("| method | address | thing | may | comes |", "|---|---|---|---|---|"));
        var holes = new ArrayList<String>();
        for (var rights : everyMethod()) {
            var path = rights.address().replace("{id}", things.getOrDefault(rights.thing(), "0"));
            var comes = new StringBuilder();
            for (var caller : ProgramRights.CALLERS.toCharArray()) {
                var answer = send(rights, path, caller, owner);
                var isIn = isIn(answer);
                if (isIn != rights.allowed().indexOf(caller) >= 0 || answer.statusCode() >= 500) {
                    holes.add(rights.method() + " " + path + " as " + caller + ": " + answer.statusCode());
                }
                comes.append(isIn ? caller : '.');
            }
            table.add("| %s | %s | %s | %s | %s |"
                    .formatted(rights.method(), rights.address(), rights.thing(), rights.allowed(), comes));
        }
        Files.createDirectories(TABLE.getParent());
        Files.write(TABLE, table);
        assertThat(holes).as("see " + TABLE).isEmpty();
    }

    private static boolean isIn(HttpResponse<String> answer) {
        var toSignIn = answer.headers()
                .firstValue("location")
                .filter(location -> location.contains("/connexion?retour="))
                .isPresent();
        return !toSignIn && !REFUSALS.contains(answer.statusCode());
    }

    @Test
    void aTokenThatDoesNotWorkOpensNothing() throws Exception {
        var stranger = new HttpPerson(base);
        for (var rights : ProgramRights.all()) {
            if (rights.address().startsWith("/api/") || rights.address().equals("/metrics")) {
                var answer =
                        stranger.send(request(rights, stranger, rights.address().replace("{id}", "1"))
                                .header("Authorization", "Bearer " + WRONG));
                assertThat(answer.statusCode()).as(rights.toString()).isEqualTo(401);
            }
        }
    }

    /** The lines of the file, and for each address the methods that it does not name. */
    private static List<ProgramRights> everyMethod() {
        var named = ProgramRights.all();
        return named.stream()
                .flatMap(line -> Stream.concat(
                        Stream.of(line),
                        METHODS.stream()
                                .filter(method -> named.stream()
                                        .noneMatch(other -> other.address().equals(line.address())
                                                && other.method().equals(method)))
                                .map(line::by)))
                .distinct()
                .toList();
    }

    private HttpResponse<String> send(ProgramRights rights, String path, char caller, Newcomer owner) throws Exception {
        var person = "/deconnexion".equals(path) ? entered(caller, owner) : person(caller, owner);
        var request = request(rights, person, path);
        if ("psq".indexOf(caller) >= 0) {
            request.header("Authorization", "Bearer " + token(caller, rights.scope()));
        }
        return person.send(request);
    }

    private HttpPerson person(char caller, Newcomer owner) throws Exception {
        if (!people.containsKey(caller)) {
            people.put(caller, entered(caller, owner));
        }
        return people.get(caller);
    }

    private HttpPerson entered(char caller, Newcomer owner) throws Exception {
        return switch (caller) {
            case 'm', 't', 'a' -> HttpPerson.signedIn(base, PEOPLE.get(caller));
            case 'o' -> HttpPerson.signedIn(base, owner.email());
            default -> new HttpPerson(base);
        };
    }

    /** The server takes no body from a method that has none. */
    private static HttpRequest.Builder request(ProgramRights rights, HttpPerson person, String path) {
        var hasBody = List.of("POST", "PUT", "PATCH").contains(rights.method());
        return person.request(path)
                .header("Content-Type", "application/x-ndjson")
                .method(rights.method(), hasBody ? BodyPublishers.ofString("{}\n") : BodyPublishers.noBody());
    }

    private String token(char caller, String scope) throws Exception {
        var name = caller == 'p' ? "p" : caller + scope;
        if (!tokens.containsKey(name)) {
            var person = HttpPerson.signedIn(base, PEOPLE.get(caller == 'p' ? 'm' : 'a'));
            tokens.put(name, issued(person, caller, scope));
        }
        return tokens.get(name);
    }

    private static String issued(HttpPerson person, char caller, String scope) throws Exception {
        var page = person.get("/compte/jetons");
        var form = HtmlForm.of(page, "form").with("name", "Droits").with("life", "MONTH");
        Jsoup.parse(page.body()).select("input[name=form:scopes]").eachAttr("value").stream()
                .filter(each -> caller == 'p' || each.equals(scope) == (caller == 's'))
                .forEach(each -> form.and("scopes", each));
        var token = TOKEN.matcher(form.send(person).body());
        assertThat(token.find()).as(caller + " " + scope).isTrue();
        return token.group();
    }

    private Map<String, String> things(Newcomer owner) throws Exception {
        var person = owner.person();
        var draft = file(person);
        var published = file(person);
        HtmlForm.of(person.get("/ressources/" + published + "/modifier"), "form")
                .pressing("form:publish", "x")
                .send(person);
        var letter = Rows.number("select max(id) from mail_outbox where template = 'identity-confirm'");
        var anImport = Rows.number(
                "with added as (insert into resource_import (state, started_by, node, file, received, created_at)"
                        + " select 'DONE', id, 'x', 'x', 1, now() from member where email = ? returning id)"
                        + " select id from added",
                PEOPLE.get('a'));
        var waiting = Rows.number(
                "with added as (insert into attached_file (file_name, place, kept_at)"
                        + " select file_name, 0, now() from resource where id = ? returning id) select id from added",
                Long.valueOf(draft));
        var attestation = Rows.number(
                "with made as (insert into attestation (year, number, code, member_id, holder, source_kind, source_id, nature,"
                        + " title, organizer, zone, minutes, mode, place, trainers, codes, issued_at, state) select 1998, 1,"
                        + " '00000000000000000', id, name, 'program', 1, 'COTRAINING', 'Co-former', '', 'Europe/Paris', 180,"
                        + " 'IN_PERSON', '', '{}', '', now(), 'VALID' from member where email = ? returning id), day as"
                        + " (insert into attestation_time (attestation_id, starts_at, ends_at) select id,"
                        + " now() - interval '3 hours', now() from made) select id from made",
                owner.email());
        var coTraining = Rows.number("with added as (insert into co_training (network_id, state, title, aims, content,"
                + " audience, prerequisites, dispositif, module, paf_group, session, minimum, maximum, approval, cost,"
                + " payer, zone, published_at, changed_at, created_at) select id, 'RUNNING', 'Co-former', '', '', '',"
                + " '', '', '', '', '', 5, 20, false, 0, '', 'Europe/Paris', now(), now(), now() from network"
                + " where slug = 'le-rucher-du-poitou' returning id)"
                + " select id from added");
        var sheet = Rows.number(
                "with who as (insert into co_training_trainer (co_training_id, member_id, state, invited_at, answered_at)"
                        + " select ?, id, 'ACCEPTED', now(), now() from member where email = ?), half as (insert into half_day"
                        + " (co_training_id, starts_at, ends_at, place, link) values (?, now(), now() + interval '1 hour',"
                        + " 'Ici', '') returning id) select id from half",
                coTraining,
                owner.email(),
                coTraining);
        return Map.of(
                "sheet",
                "" + sheet,
                "cotraining",
                "" + coTraining,
                "attestation",
                "" + attestation,
                "file-draft",
                draft,
                "file-published",
                published,
                "file-waiting",
                "" + waiting,
                "letter",
                "" + letter,
                "import",
                "" + anImport);
    }

    private static String file(HttpPerson owner) throws Exception {
        var added = HtmlForm.of(owner.get("/ressources/nouvelle?nature=FILE"), "form")
                .with("title", "Droits")
                .with("licence", "CC-BY-4.0")
                .send(owner, "file", "droits.txt", "Qui peut le lire ?");
        var number = Pattern.compile("\\d+")
                .matcher(added.headers().firstValue("location").orElse(""));
        assertThat(number.find()).as(added.body()).isTrue();
        return number.group();
    }
}
