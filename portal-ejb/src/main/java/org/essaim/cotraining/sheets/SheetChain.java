package org.essaim.cotraining.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/**
 * The chain of all that was closed and amended. Each entry has the SHA-256, in hexadecimal, of a text in UTF-8 with one fact in a
 * line, ended by line feeds:
 *
 * <pre>
 * essaim sign-in sheet 1
 * number 12
 * previous (hash of entry 11; 64 zeros for the first one)
 * CLOSED (or AMENDED)
 * sheet 34
 * at 2026-12-12T11:03:07Z
 * by (seal of who did it)
 * </pre>
 *
 * What was closed goes on with the sheet, and with its lines by number, without those that were added later:
 *
 * <pre>
 * half-day 56
 * title Plans de travail
 * from 2026-12-12T08:00:00Z
 * until 2026-12-12T11:00:00Z
 * zone Europe/Paris
 * place Collège des Filaos
 * line 78 (seal of the person) LIST PRESENT 10 0 CODE 2026-12-12T08:10:22.123456Z (seal of who marked it)
 * </pre>
 *
 * and what was amended with {@code line 78 (seal of the person) PRESENT 10 0 → PRESENT 0 0} and {@code reason (its seal)}. A seal
 * is the SHA-256 of a random salt, the member's number and, for a person, the name (for a reason, its text instead), one in a
 * line. Names, numbers of members, reasons and salts may be forgotten: the chain is checked by the seals that stay, and the seals as
 * long as there is something to compare them with.
 */
@ApplicationScoped
class SheetChain {

    private static final String FIRST = "0".repeat(64);
    private static final String LOCK = "sheets: chain";

    /** An entry as it is stored. */
    private record Entry(
            long number,
            long sheet,
            String kind,
            Instant doneAt,
            MemberId member,
            String salt,
            String seal,
            String reason,
            String reasonSeal,
            Long line,
            Presence fromState,
            Integer fromLate,
            Integer fromEarly,
            Presence toState,
            Integer toLate,
            Integer toEarly,
            String previous,
            String hash) {

        boolean isClosing() {
            return kind.equals("CLOSED");
        }
    }

    /** What a closed sheet says of its half-day. */
    private record Closed(
            long id,
            long half,
            SheetState state,
            String title,
            Instant startsAt,
            Instant endsAt,
            String zone,
            String place,
            Instant closedAt) {}

    /** A line as it was closed. */
    private record Line(
            long id,
            long sheet,
            MemberId member,
            String name,
            LineOrigin joined,
            Presence state,
            int late,
            int early,
            Marking way,
            Instant markedAt,
            MemberId by,
            String salt,
            String seal,
            String markerSeal) {}

    private record Last(long number, String hash) {}

    @Inject
    private NamedLock locks;

    @Inject
    private Sql sql;

    /** A moment as entries have it. */
    static Instant moment(Instant now) {
        return now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Nobody else closes or amends until the transaction ends, and what others have closed is seen. */
    void hold() {
        locks.hold(LOCK);
    }

    /** Adds that a sheet was closed. The chain is held, and the sheet closed. */
    void close(long sheet, MemberId by, Instant at) {
        add(sheet, "CLOSED", by, at, "", null, null);
    }

    /**
     * Adds that a line is something else. The chain is held.
     *
     * @param line as it stood
     */
    void amend(long sheet, SheetLine line, Tick to, MemberId by, Instant at, String reason) {
        add(sheet, "AMENDED", by, at, reason, line, to);
    }

    private void add(long sheet, String kind, MemberId by, Instant at, String reason, SheetLine line, Tick to) {
        var last = sql.statement("select number, hash from sign_in_entry order by number desc limit 1")
                .find(Last.class)
                .orElse(new Last(0, FIRST));
        var salt = UUID.randomUUID().toString();
        var entry = new Entry(
                last.number() + 1,
                sheet,
                kind,
                at,
                by,
                salt,
                SheetSeal.of(salt, by),
                reason,
                SheetSeal.of(salt, reason),
                line == null ? null : line.id(),
                line == null ? null : line.state(),
                line == null ? null : line.late(),
                line == null ? null : line.early(),
                to == null ? null : to.state(),
                to == null ? null : to.late(),
                to == null ? null : to.early(),
                last.hash(),
                "");
        var lines = lines(sheet);
        insert(entry, SheetSeal.of(text(entry, sheet(sheet), lines)));
    }

    private void insert(Entry entry, String hash) {
        sql.statement("insert into sign_in_entry (number, sheet_id, kind, done_at, member_id, salt, seal, reason,"
                        + " reason_seal, line_id, from_state, from_late, from_early, to_state, to_late, to_early, previous,"
                        + " hash) values (:number, :sheet, :kind, :at, :member, :salt, :seal, :reason, :reasonSeal,"
                        + " cast(:line as bigint), :fromState, cast(:fromLate as integer), cast(:fromEarly as integer), :toState,"
                        + " cast(:toLate as integer), cast(:toEarly as integer), :previous, :hash)")
                .with("number", entry.number())
                .with("sheet", entry.sheet())
                .with("kind", entry.kind())
                .with("at", entry.doneAt())
                .with("member", entry.member())
                .with("salt", entry.salt())
                .with("seal", entry.seal())
                .with("reason", entry.reason())
                .with("reasonSeal", entry.reasonSeal())
                .with("line", entry.line())
                .with("fromState", entry.fromState())
                .with("fromLate", entry.fromLate())
                .with("fromEarly", entry.fromEarly())
                .with("toState", entry.toState())
                .with("toLate", entry.toLate())
                .with("toEarly", entry.toEarly())
                .with("previous", entry.previous())
                .with("hash", hash)
                .run();
    }

    private Closed sheet(long sheet) {
        return sheets("where s.id = " + sheet).get(0);
    }

    private List<Closed> sheets(String condition) {
        return sql.statement(
                        "select s.id, s.half_day_id as half, s.state, s.title, s.starts_at, s.ends_at, s.zone, s.place,"
                                + " s.closed_at from sign_in_sheet s",
                        condition)
                .list(Closed.class);
    }

    private List<Line> lines(long sheet) {
        return sql.statement(
                        "select l.id, l.sheet_id as sheet, l.member_id as member, l.name, l.joined, l.state, l.late, l.early,"
                                + " l.way, l.marked_at, l.marked_by as by, l.salt, l.seal, l.marker_seal from sign_in_line l"
                                + " where l.sheet_id = :sheet order by l.id")
                .with("sheet", sheet)
                .list(Line.class);
    }

    private static String text(Entry entry, Closed sheet, List<Line> lines) {
        var text = new StringBuilder();
        say(text, "essaim sign-in sheet 1");
        say(text, "number", entry.number());
        say(text, "previous", entry.previous());
        say(text, entry.kind());
        say(text, "sheet", entry.sheet());
        say(text, "at", entry.doneAt());
        say(text, "by", entry.seal());
        if (entry.isClosing()) {
            say(text, "half-day", sheet.half());
            say(text, "title", sheet.title());
            say(text, "from", sheet.startsAt());
            say(text, "until", sheet.endsAt());
            say(text, "zone", sheet.zone());
            say(text, "place", sheet.place());
            lines.stream()
                    .filter(line -> line.joined() != LineOrigin.LATER)
                    .forEach(line -> say(
                            text,
                            "line",
                            line.id(),
                            line.seal(),
                            line.joined(),
                            line.state(),
                            line.late(),
                            line.early(),
                            line.way(),
                            line.markedAt(),
                            line.markerSeal()));
        } else {
            var seal = lines.stream()
                    .filter(line -> line.id() == entry.line())
                    .map(Line::seal)
                    .findFirst()
                    .orElse("");
            say(
                    text,
                    "line",
                    entry.line(),
                    seal,
                    entry.fromState(),
                    entry.fromLate(),
                    entry.fromEarly(),
                    "→",
                    entry.toState(),
                    entry.toLate(),
                    entry.toEarly());
            say(text, "reason", entry.reasonSeal());
        }
        return text.toString();
    }

    private static void say(StringBuilder text, Object... words) {
        var line = new ArrayList<String>();
        for (var word : words) {
            line.add(String.valueOf(word));
        }
        text.append(String.join(" ", line)).append('\n');
    }

    /** The last fingerprint; 64 zeros while nothing was closed. */
    String last() {
        return sql.statement("select hash from sign_in_entry order by number desc limit 1")
                .find(String.class)
                .orElse(FIRST);
    }

    /** What does not hold; nothing, as long as all is right. Nobody closes or amends a sheet meanwhile. */
    List<SheetFinding> findings() {
        hold();
        var found = new ArrayList<SheetFinding>();
        var entries = sql.statement("select number, sheet_id as sheet, kind, done_at, member_id as member, salt, seal,"
                        + " reason, reason_seal, line_id as line, from_state, from_late, from_early, to_state, to_late,"
                        + " to_early, previous, hash from sign_in_entry order by number")
                .list(Entry.class);
        var kept = new HashMap<Long, List<Line>>();
        var sheets = sheets("where s.state <> 'OPEN'").stream().collect(Collectors.toMap(Closed::id, sheet -> sheet));
        var number = 0L;
        var previous = FIRST;
        for (var entry : entries) {
            number++;
            var lines = kept.computeIfAbsent(entry.sheet(), this::lines);
            var sheet = sheets.get(entry.sheet());
            if (entry.number() != number || !entry.previous().equals(previous)) {
                found.add(new SheetFinding(SheetFinding.Rule.ORDER, entry.sheet(), entry.number()));
            }
            if (sheet == null || !entry.hash().equals(SheetSeal.of(text(entry, sheet, lines)))) {
                found.add(new SheetFinding(SheetFinding.Rule.TEXT, entry.sheet(), entry.number()));
            }
            if (!isSealed(entry) || lines.stream().anyMatch(line -> !isSealed(line))) {
                found.add(new SheetFinding(SheetFinding.Rule.SEAL, entry.sheet(), entry.number()));
            }
            number = entry.number();
            previous = entry.hash();
        }
        found.addAll(unclosed(entries, sheets));
        return found;
    }

    private static boolean isSealed(Entry entry) {
        return entry.salt().isEmpty()
                || (entry.member() == null || entry.seal().equals(SheetSeal.of(entry.salt(), entry.member())))
                        && entry.reasonSeal().equals(SheetSeal.of(entry.salt(), entry.reason()));
    }

    private static boolean isSealed(Line line) {
        return line.salt().isEmpty()
                || (line.member() == null || line.seal().equals(SheetSeal.of(line.salt(), line.member(), line.name())))
                        && (line.by() == null || line.markerSeal().equals(SheetSeal.of(line.salt(), line.by())));
    }

    /** Sheets that say that they were closed or amended, and of which the chain says something else. */
    private static List<SheetFinding> unclosed(List<Entry> entries, Map<Long, Closed> sheets) {
        var closed = entries.stream().filter(Entry::isClosing).collect(Collectors.toMap(Entry::sheet, Entry::doneAt));
        var amended = entries.stream()
                .filter(entry -> !entry.isClosing())
                .map(Entry::sheet)
                .collect(Collectors.toSet());
        return sheets.values().stream()
                .filter(sheet -> !Objects.equals(closed.get(sheet.id()), sheet.closedAt())
                        || amended.contains(sheet.id()) != (sheet.state() == SheetState.AMENDED))
                .map(sheet -> new SheetFinding(SheetFinding.Rule.STATE, sheet.id(), 0))
                .toList();
    }
}
