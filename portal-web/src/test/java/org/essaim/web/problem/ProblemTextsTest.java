package org.essaim.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemTextsTest {

    @Test
    void whatABoundarySaidIsFoundBelowWhatWasWrappedRoundIt() {
        var said = new NotFoundException("library.problem.fileNotFound");
        assertThat(ProblemTexts.businessCause(new IllegalStateException(new RuntimeException(said))))
                .contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03"})
    void aDatabaseThatCannotBeReachedIsAwayForAMoment(String state) {
        assertThat(away(new SQLException("pool", new SQLException("refused", state))))
                .isTrue();
    }

    @Test
    void aPoolThatHasNoConnectionIsAwayForAMoment() {
        assertThat(away(new SQLException("no state", new ResourceAllocationException("cannot join"))))
                .isTrue();
    }

    @Test
    void aTransactionThatCannotEndIsAwayForAMoment() {
        assertThat(away(new XAException("connection closed"))).isTrue();
    }

    private static boolean away(Exception failure) {
        return ProblemTexts.businessCause(new IllegalStateException(failure))
                .filter(problem -> problem.type() == ProblemType.UNAVAILABLE)
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "40P01"})
    void aStatementThatFailsIsAFailureOfOurs(String state) {
        assertThat(ProblemTexts.businessCause(new IllegalStateException(new SQLException("wrong", state))))
                .isEmpty();
    }
}
