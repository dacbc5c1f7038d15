package org.essaim.testing.server;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** A boundary with transactions of its own, whoever calls. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeskApart {

    @Inject
    private Notes notes;

    public void write(String word) {
        notes.write(word);
    }
}
