package org.essaim.structure;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Beginnings of keys that the code completes at run time, with all that can follow. Who writes
 * {@code t.of('library.banner.'.concat(state))} says here what a state can be, so that each text is known to exist.
 */
final class Stems {

    /** What a {@code PersonalData} bean calls itself. */
    private static final Pattern CAPABILITY =
            Pattern.compile("public String capability\\(\\) \\{\\s*return \"(\\w+)\"");

    private final Enums enums;
    private final Map<String, List<String>> tails = new TreeMap<>();

    Stems(Enums enums) {
        this.enums = enums;
        audit();
        design();
        editing();
        exchanges();
        add(
                "attestations.print.",
                Stream.concat(constants("AttestationNature"), words("mode", "place", "trainers", "codes")));
        add("attestations.AttestationMode.", constants("AttestationMode"));
        for (var part : List.of("name", "short", "description", "criteria")) {
            add("attestations.badge." + part + ".", constants("AttestationNature"));
        }
        add("notice.kind.", words("attestation"));
        add("notice.topic.", words("attestations-mine"));
        add("notice.told.", words("issued", "replaced", "revoked").map("attestations-"::concat));
        add("seats.finding.", words("counter", "oversold", "waiting", "offer", "twice", "idle", "skipped"));
        figures();
        home();
        identity();
        library();
        networks();
        moderation();
        discussions();
        notifications();
        privacy();
        sheets();
        problems();
    }

    /** What can follow each beginning. */
    Map<String, List<String>> tails() {
        return tails;
    }

    private void audit() {
        add("audit.journal.", words("when", "by", "action", "thing", "number", "reason"));
    }

    private void design() {
        add("design.desk.", words("SPRING", "SUMMER", "AUTUMN", "NAME", "NAME_BACKWARDS", "FEWEST", "MOST"));
        add("design.flipType.", constants("FlipType"));
    }

    private void editing() {
        add("editing.done.decided.", constants("Decision"));
        add("editing.field.", words("activity"));
        add("editing.flip.", constants("FlipType"));
        add("editing.state.", words("partly", "invalid", "conflict", "signed_out", "refused"));
    }

    private void exchanges() {
        add("exchanges.side.", constants("ExchangeSide"));
        add("exchanges.fits.", constants("ExchangeSide"));
        add("notice.kind.", words("contact", "exchange"));
        add("notice.topic.", words("exchanges-fitting", "exchanges-mine", "exchanges-answered"));
        add("notice.told.", words("asked", "accepted", "refused", "cancelled").map("exchanges-visit-"::concat));
        add("notice.told.", words("exchanges-message"));
        add("notice.told.", words("exchanges-fitting", "exchanges-ending", "exchanges-removed"));
    }

    private void figures() {
        for (var beginning : List.of("figures.about.", "figures.table.")) {
            add(
                    beginning,
                    words("members", "disciplines", "levels", "scenarios", "meetings", "announcements", "reports"));
        }
        add(
                "figures.column.",
                words(
                        "members.joined",
                        "members.gone",
                        "members.there",
                        "disciplines.people",
                        "levels.people",
                        "scenarios.published",
                        "meetings.held",
                        "meetings.came",
                        "announcements.published",
                        "announcements.sent",
                        "announcements.waiting",
                        "announcements.digest",
                        "announcements.failed",
                        "announcements.ended",
                        "reports.opened",
                        "reports.waiting",
                        "reports.ended"));
        add("figures.span.", words("30", "90"));
        add(
                "figures.measure.",
                words(
                        "networksACTIVE",
                        "networksFORMING",
                        "networksPAUSED",
                        "networksCLOSED",
                        "members",
                        "newMembers",
                        "scenarios",
                        "meetings",
                        "participants",
                        "coTrainings",
                        "trained",
                        "trainedHours"));
    }

    private void home() {
        add("home.figures.", each(words("scenarios", "resources", "authors", "academies"), ".one", ".many"));
        add("home.level.", words("C1", "C2", "C3", "C4", "LGT", "LP", "SUP"));
        add("home.written.", words("legal", "privacy", "terms", "accessibility", "help", "api"));
    }

    private void identity() {
        add("identity.PlannedAct.", plannedActs());
        add("identity.Role.", constants("Role"));
        add("identity.manyMembers.do.", each(plannedActs(), ".one", ".many"));
        add("networks.members.column.", words("etat", "role", "depuis"));
        add("networks.administration.column.", words("academie", "etat", "membres", "coordination"));
        add("identity.members.column.", words("email", "etat", "role", "depuis"));
    }

    private void library() {
        add("library.Advice.", constants("Advice"));
        add("library.banner.", each(words("DRAFT", "SUBMITTED", "CHANGES_REQUESTED", "REJECTED"), ".title", ".text"));
        add("library.filter.", words("discipline", "cycle", "niveau", "role", "licence", "duree"));
        add("library.mine.action.", words("newVersion", "preview", "continue", "revise"));
        add("library.mine.state.", constants("VersionState"));
        add("library.order.", constants("CatalogueOrder"));
        add("library.myResources.order.", constants("ResourceOrder"));
        add("library.time.", times());
    }

    private void networks() {
        add("networks.join.text.", words("open", "request", "invitation", "asked", "member", "suspended", "notOpen"));
        add("networks.manage.text.", constants("NetworkState"));
        add("networks.step.", constants("Step"));
        add("notice.told.", words("networks-elsewhere"));
        add("networks.NetworkRole.", constants("NetworkRole"));
        add("networks.NetworkState.", constants("NetworkState"));
        add("networks.map.state.", words("PROJECTED", "FORMING", "ACTIVE", "PAUSED", "CLOSED", "NONE"));
        add("networks.map.filter.", words("PROJECTED", "FORMING", "ACTIVE", "PAUSED", "CLOSED", "NONE"));
        add("networks.around.role.", constants("NetworkRole"));
    }

    private void moderation() {
        add("announcements.way.", constants("SendWay"));
        add("moderation.decision.told.", constants("Measure"));
        add("moderation.decision.told.", words("REJECTED"));
        add("moderation.Measure.", constants("Measure"));
        add("moderation.own.", words("card", "member"));
        add("notice.kind.", words("report"));
        add("notice.topic.", words("moderation-decided"));
        add("notice.told.", decisions("warned", "removed", "suspended", "cleared", "heard", "dismissed"));
        add("notice.told.", decisions("upheld", "upheld-alone", "overturned", "overturned-moved", "reversed"));
    }

    private static Stream<String> decisions(String... words) {
        return words(words).map("moderation-"::concat);
    }

    /** Topics by their codes, and the sentences that tell them. */
    private void notifications() {
        add(
                "notice.kind.",
                words(
                        "announcement",
                        "discussion",
                        "member",
                        "scenario",
                        "search",
                        "network",
                        "membership",
                        "meeting"));
        add("notice.topic.", words("networks-decided", "networks-asked", "networks-paused"));
        add("notice.told.", words("networks-asked", "networks-accepted", "networks-refused", "networks-reinstated"));
        add("notice.told.", words("networks-coordinator", "networks-moderator", "networks-paused"));
        add("notice.topic.", words("announcements-published"));
        add("notice.told.", words("announcements-published", "announcements-corrected"));
        add("notice.topic.", words("meetings-planned", "meetings-changed"));
        add("notice.told.", words("meetings-planned", "meetings-changed", "meetings-cancelled"));
        add("notice.kind.", words("cotraining"));
        add(
                "notice.topic.",
                words("published", "invited", "changed", "registration", "planning")
                        .map("cotraining-"::concat));
        add(
                "notice.told.",
                words("published", "invited", "changed", "confirmed", "cancelled")
                        .map("cotraining-"::concat));
        add("notice.told.", words("accepted", "declined", "undecided").map("cotraining-"::concat));
        add(
                "notice.told.",
                words(
                                "asked",
                                "registered",
                                "offered",
                                "expired",
                                "moved",
                                "moved-wanting",
                                "collides",
                                "off",
                                "refused",
                                "removed")
                        .map("cotraining-"::concat));
        add("notice.told.", words("soon-week", "soon-eve", "soon-day").map("cotraining-"::concat));
        add("cotraining.Presence.", constants("Presence"));
        add("cotraining.field.", words("state", "late", "early"));
        add("cotraining.registrations.column.", words("etat", "depuis", "besoins"));
        add("notice.topic.", words("surveys-asked"));
        add("notice.told.", words("surveys-end", "surveys-later"));
        add("surveys.QuestionKind.", words("SCALE", "CHOICE", "TEXT"));
        add("notice.topic.", words("searches-news"));
        add("notice.told.", words("searches-news"));
        add("notice.topic.", library("decided", "invited", "newVersion", "byAuthor", "submitted"));
        add("notice.told.", library("published", "changesRequested", "rejected", "withdrawn", "restored"));
        add("notice.told.", library("invited", "newVersion", "byAuthor", "submitted"));
    }

    private void discussions() {
        var topics = words("mentioned", "answered", "begun", "removed")
                .map("discussions-"::concat)
                .toList();
        add("notice.topic.", topics.stream());
        add("notice.told.", topics.stream());
    }

    private static Stream<String> library(String... words) {
        return words(words).map("library-"::concat);
    }

    private void privacy() {
        add(
                "privacy.of.",
                Wording.files(Path.of("../portal-ejb/src/main/java"), ".java")
                        .map(source -> CAPABILITY.matcher(Wording.content(source)))
                        .filter(Matcher::find)
                        .map(found -> found.group(1)));
    }

    /** A scenario as readers see it. */
    private void sheets() {
        add("library.activity.", constants("Bloom"));
        add("library.activity.", constants("Interaction"));
        add("library.activity.at.", constants("Place"));
        add("library.activity.with.", constants("Grouping"));
        add("library.FlipType.", constants("FlipType"));
        add("library.flip.", constants("FlipType"));
        add("library.moment.", constants("PhaseMoment"));
        add("library.scenario.at.", constants("Place"));
        add(
                "library.strength.",
                words("demandingInClass", "exchangeInClass", "measuredAtHome", "helpAtHome", "feedbackBeforeClass"));
        add("library.strength.", words("fallback", "noEquipment", "bothEnds", "struggling", "advanced", "families"));
        add("library.support.", words("equipment", "homeEquipment", "struggling", "advanced", "families"));
    }

    private void problems() {
        add(
                "library.problem.import.",
                words("heavy", "language", "list", "longField", "missing", "notAnObject", "notText"));
        add("library.problem.import.", words("notUtf8", "refused", "tooLong", "unknownCode", "unknownField", "url"));
        add("problem.status.", words("400", "401", "403", "404", "405", "406", "409", "413", "415", "500"));
        add("problem.type.", constants("ProblemType"));
    }

    private static Stream<String> plannedActs() {
        return words("SUSPEND", "REINSTATE", "GIVE_ROLE-MODERATOR", "GIVE_ROLE-ADMIN");
    }

    private Stream<String> constants(String name) {
        return enums.constants(name).stream();
    }

    /** Codes of lengths of time, such as {@code 31-60}. */
    private static Stream<String> times() {
        return words("0-30", "31-60", "61-120", "121-240", "241+");
    }

    private static Stream<String> words(String... words) {
        return Arrays.stream(words);
    }

    private static Stream<String> each(Stream<String> words, String... endings) {
        return words.flatMap(word -> Arrays.stream(endings).map(word::concat));
    }

    private void add(String stem, Stream<String> following) {
        tails.merge(stem, following.toList(), (some, more) -> Stream.concat(some.stream(), more.stream())
                .toList());
    }
}
