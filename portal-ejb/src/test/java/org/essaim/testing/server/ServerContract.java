package org.essaim.testing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.essaim.shared.nodes.AfterCommit;
import org.essaim.shared.problem.RuleException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions and exceptions at boundaries. */
public abstract class ServerContract {

    @Inject
    private Notes notes;

    @Inject
    private Desk desk;

    @Inject
    private UserTransaction transaction;

    @Inject
    private AfterCommit afterCommit;

    private final String word = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    @BeforeEach
    void prepare() {
        notes.prepare();
    }

    @Test
    void aBoundaryCommitsWhenItReturns() {
        desk.write(word);
        assertThat(notes.isKept(word)).isTrue();
    }

    @Test
    void aBusinessExceptionLeavesABoundaryAsItIsAndRollsBack() {
        assertThatThrownBy(() -> desk.writeAndRefuse(word)).isExactlyInstanceOf(RuleException.class);
        assertThat(notes.isKept(word)).isFalse();
    }

    @Test
    void anUnexpectedExceptionLeavesABoundaryWrappedAndRollsBack() {
        assertThatThrownBy(() -> desk.writeAndFail(word))
                .isInstanceOf(EJBException.class)
                .hasRootCauseInstanceOf(IllegalStateException.class);
        assertThat(notes.isKept(word)).isFalse();
    }

    @Test
    void aCheckedExceptionLeavesABoundaryAsItIsAndCommits() {
        assertThatThrownBy(() -> desk.writeAndRaise(word)).isExactlyInstanceOf(IOException.class);
        assertThat(notes.isKept(word)).isTrue();
    }

    @Test
    void aBoundaryJoinsTheTransactionOfItsCallerAndIsUndoneWithIt() throws Exception {
        transaction.begin();
        desk.write(word);
        assertThat(notes.isKept(word)).as("seen by others before the end").isFalse();
        transaction.rollback();
        assertThat(notes.isKept(word)).isFalse();
    }

    @Test
    void aBusinessExceptionDoomsTheTransactionOfItsCaller() throws Exception {
        transaction.begin();
        try {
            assertThatThrownBy(() -> desk.writeAndRefuse(word)).isExactlyInstanceOf(RuleException.class);
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void anUnexpectedExceptionDoomsTheTransactionOfItsCallerAndIsWrapped() throws Exception {
        transaction.begin();
        try {
            assertThatThrownBy(() -> desk.writeAndFail(word)).isInstanceOf(EJBTransactionRolledbackException.class);
            assertThat(transaction.getStatus()).isEqualTo(Status.STATUS_MARKED_ROLLBACK);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void aRequiresNewTransactionSurvivesTheRollbackOfItsCaller() {
        assertThatThrownBy(() -> desk.haveWrittenAndFail(other, word)).isInstanceOf(EJBException.class);
        assertThat(notes.isKept(other)).isTrue();
        assertThat(notes.isKept(word)).isFalse();
    }

    @Test
    void workOutsideOfTransactionsIsNotUndoneWithTheCaller() throws Exception {
        transaction.begin();
        desk.writeWithout(word);
        transaction.rollback();
        assertThat(notes.isKept(word)).isTrue();
    }

    @Test
    void aMandatoryMethodRefusesACallWithoutTransaction() {
        assertThatThrownBy(() -> desk.writeWithin(word)).isInstanceOf(EJBTransactionRequiredException.class);
        assertThat(notes.isKept(word)).isFalse();
    }

    @Test
    void aNonPublicMethodIsNotIntercepted() {
        assertThatThrownBy(() -> desk.writeUnseen(word)).isInstanceOf(EJBException.class);
        assertThat(notes.isKept(word)).isFalse();
    }

    @Test
    void aTransactionalBeanRollsBackAfterAnUncheckedExceptionAlone() {
        assertThatThrownBy(() -> notes.writeAndFail(word)).isExactlyInstanceOf(IllegalStateException.class);
        assertThat(notes.isKept(word)).isFalse();
        assertThatThrownBy(() -> notes.writeAndRaise(other)).isExactlyInstanceOf(IOException.class);
        assertThat(notes.isKept(other)).isTrue();
    }

    @Test
    void aTransactionalBeanMayHaveATransactionOfItsOwn() throws Exception {
        transaction.begin();
        notes.writeApart(other);
        notes.write(word);
        transaction.rollback();
        assertThat(notes.isKept(other)).isTrue();
        assertThat(notes.isKept(word)).isFalse();
    }

    @Test
    void anActionAfterCommitRunsOnceAndNeverAfterARollback() throws Exception {
        var done = new AtomicInteger();
        transaction.begin();
        afterCommit.run(word, done::incrementAndGet);
        afterCommit.run(word, done::incrementAndGet);
        assertThat(done).hasValue(0);
        transaction.commit();
        assertThat(done).hasValue(1);
        transaction.begin();
        afterCommit.run(word, done::incrementAndGet);
        transaction.rollback();
        assertThat(done).hasValue(1);
    }
}
