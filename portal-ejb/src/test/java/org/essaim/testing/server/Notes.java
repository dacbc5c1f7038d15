package org.essaim.testing.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;

/** Words that are in the database, or not: what came of a transaction. */
@ApplicationScoped
@Transactional
public class Notes {

    @PersistenceContext
    private EntityManager database;

    @Transactional(TxType.REQUIRES_NEW)
    public void prepare() {
        database.createNativeQuery("create table if not exists note (word text)")
                .executeUpdate();
    }

    public void write(String word) {
        database.createNativeQuery("insert into note (word) values (?1)")
                .setParameter(1, word)
                .executeUpdate();
    }

    public void writeAndFail(String word) {
        write(word);
        throw new IllegalStateException(word);
    }

    public void writeAndRaise(String word) throws IOException {
        write(word);
        throw new IOException(word);
    }

    @Transactional(TxType.REQUIRES_NEW)
    public void writeApart(String word) {
        write(word);
    }

    /** As others see it. */
    @Transactional(TxType.REQUIRES_NEW)
    public boolean isKept(String word) {
        return !database.createNativeQuery("select word from note where word = ?1")
                .setParameter(1, word)
                .getResultList()
                .isEmpty();
    }
}
