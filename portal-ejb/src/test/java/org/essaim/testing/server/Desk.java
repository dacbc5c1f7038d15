package org.essaim.testing.server;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import org.essaim.shared.problem.RuleException;

/** A boundary whose methods end in every way. */
@Stateless
public class Desk {

    @Inject
    private Notes notes;

    @Inject
    private DeskApart apart;

    public void write(String word) {
        notes.write(word);
    }

    public void writeAndRefuse(String word) {
        notes.write(word);
        throw new RuleException("problem.roleRequired", word);
    }

    public void writeAndFail(String word) {
        notes.write(word);
        throw new IllegalStateException(word);
    }

    public void writeAndRaise(String word) throws IOException {
        notes.write(word);
        throw new IOException(word);
    }

    /** Has the first word written by somebody else, and fails with its own. */
    public void haveWrittenAndFail(String other, String own) {
        apart.write(other);
        notes.write(own);
        throw new IllegalStateException(own);
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void writeWithout(String word) {
        notes.write(word);
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void writeWithin(String word) {
        notes.write(word);
    }

    void writeUnseen(String word) {
        notes.write(word);
    }
}
