package org.essaim.cotraining.sheets;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.cotraining.CoTrainingState;
import org.essaim.networks.NetworkId;
import org.essaim.shared.problem.RuleException;

/**
 * A half-day and its sheet.
 *
 * @param coTrainingState of the co-training
 * @param startsAt as the sheet was closed with; as it is planned before
 * @param place may be empty
 * @param trains whether the viewer trains in it
 * @param sheet null while there is none
 * @param state of the sheet; null while there is none
 * @param closedAt null while it is not closed
 */
public record SheetHead(
        HalfDayId half,
        CoTrainingId coTraining,
        NetworkId network,
        String slug,
        String networkName,
        String title,
        CoTrainingState coTrainingState,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String place,
        boolean trains,
        Long sheet,
        SheetState state,
        Instant closedAt) {

    /** How long before its half-day a sheet may be filled. */
    static final Duration BEFORE = Duration.ofMinutes(60);

    /** How long before the beginning and after the end the code of the room counts, and from when before the end a sheet may be closed. */
    static final Duration ROUND = Duration.ofMinutes(30);

    public ZonedDateTime begins() {
        return startsAt.atZone(ZoneId.of(zone));
    }

    public ZonedDateTime ends() {
        return endsAt.atZone(ZoneId.of(zone));
    }

    /** Length of the half-day. */
    public int minutes() {
        return Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes());
    }

    public boolean isOpen() {
        return state == SheetState.OPEN;
    }

    /** Whether it was closed, amended or not. */
    public boolean isClosed() {
        return state != null && state != SheetState.OPEN;
    }

    /** Whether the co-training takes place, so that there is something to be at. */
    public boolean isHeld() {
        return switch (coTrainingState) {
            case CONFIRMED, RUNNING, DONE, REPORTED -> true;
            case DRAFT, PUBLISHED, CANCELLED -> false;
        };
    }

    /**
     * Refuses what has no sheet yet, and what is open and does not take place after all.
     *
     * @throws RuleException for either
     */
    void requireSheet() {
        if (!isHeld() && !isClosed()) {
            throw new RuleException("cotraining.problem.sheetNotHeld");
        }
        if (sheet == null) {
            throw new RuleException("cotraining.problem.sheetNotYet");
        }
    }

    /** Whether the sheet may be filled at this moment, as far as time goes. */
    boolean isTime(Instant now) {
        return !now.isBefore(startsAt.minus(BEFORE));
    }

    /** Whether the code of the room counts at this moment. */
    boolean isCodeTime(Instant now) {
        return !now.isBefore(startsAt.minus(ROUND)) && now.isBefore(endsAt.plus(ROUND));
    }

    /** Whether the sheet may be closed at this moment, as far as time goes. */
    boolean isClosingTime(Instant now) {
        var from = endsAt.minus(ROUND);
        return !now.isBefore(from.isBefore(startsAt) ? startsAt : from);
    }

    /** Path of the page of the co-training. */
    public String coTrainingPath() {
        return "/co-formations/" + coTraining;
    }

    /** Path of the page of the sheet. */
    public String path() {
        return coTrainingPath() + "/emargement/" + half;
    }

    /** Path of the page on which one says that one is there. */
    public String presencePath() {
        return "/presence/" + half;
    }
}
