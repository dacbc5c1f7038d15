package org.essaim.identity;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.time.ParisDay;
import org.essaim.shared.viewer.MemberId;

/** Tells members whose proof of an académie ends: a month before, and again a week before. Then it counts no more. */
@Singleton
@DependsOn("Startup")
public class AffiliationRound {

    /** The last first: who is told by that one is not told twice on a day. */
    private static final int LAST = 7;

    private static final int FIRST = 30;

    @Inject
    private Members members;

    @Inject
    private IdentityLetters letters;

    @Inject
    private Sql sql;

    @Inject
    private ParisDay paris;

    /** On every node: who was told by another one today is not told again. */
    @Schedule(hour = "5", minute = "20", persistent = false)
    public void run() {
        var today = paris.today();
        tell(today, LAST, letters::affiliationEndsSoon);
        tell(today, FIRST, letters::affiliationEnds);
    }

    private void tell(LocalDate today, int days, Consumer<Member> letter) {
        sql.statement("update member set academie_told_on = :today where state = 'ACTIVE'"
                        + " and academie_proved_until between :today and :soon"
                        + " and (academie_told_on is null or academie_told_on < academie_proved_until - cast(:days as integer))"
                        + " returning id")
                .with("today", today)
                .with("soon", today.plusDays(days))
                .with("days", days)
                .list(MemberId.class)
                .forEach(id -> letter.accept(members.require(id)));
    }
}
