package org.essaim.attestations;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;

/**
 * What an attestation says, and whether it counts.
 *
 * @param number of its year, from 1 on
 * @param holder name as it was then; empty once the member was erased
 * @param minutes in all that are attested
 * @param days its half-days, in order
 * @param cause null while it counts
 * @param endedAt since when it counts no more; null while it does
 * @param fingerprint SHA-256 of its file in hexadecimal; empty before the file was made
 * @param mayCorrect whether its holder may still correct the name
 */
public record AttestationView(
        AttestationId id,
        AttestationCode code,
        int year,
        int number,
        String holder,
        AttestationNature nature,
        String title,
        String organizer,
        List<AttestedTime> days,
        ZoneId zone,
        int minutes,
        AttestationMode mode,
        String place,
        List<String> trainers,
        String codes,
        Instant issuedAt,
        AttestationState state,
        RevocationCause cause,
        Instant endedAt,
        String fingerprint,
        boolean mayCorrect) {

    private static final int FIRST_MONTH_OF_SCHOOL = 9;

    public AttestationView {
        days = List.copyOf(days);
        trainers = List.copyOf(trainers);
    }

    /** « 2026-00042 ». */
    public String reference() {
        return "%d-%05d".formatted(year, number);
    }

    public boolean isValid() {
        return state == AttestationState.VALID;
    }

    public boolean isErased() {
        return holder.isEmpty();
    }

    /** The day of its first half-day. */
    public LocalDate firstDay() {
        return days.get(0).startsAt().atZone(zone).toLocalDate();
    }

    /** The year in which the school year of its first day began. */
    public Year schoolYear() {
        var day = firstDay();
        return Year.of(day.getMonthValue() < FIRST_MONTH_OF_SCHOOL ? day.getYear() - 1 : day.getYear());
    }
}
