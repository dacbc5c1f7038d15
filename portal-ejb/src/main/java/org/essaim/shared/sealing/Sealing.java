package org.essaim.shared.sealing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.essaim.shared.sql.Sql;

/**
 * Seals what a browser keeps for the portal, or a table that is not to be read, so that nobody else reads or changes it,
 * and any node opens it again: AES-256-GCM with a key that stands in the database and is made at the first use.
 */
@ApplicationScoped
public class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource database;

    private volatile SecretKey key;

    /**
     * Seals the bytes.
     *
     * @param context what and whom they are for: they open with the same context only
     */
    public byte[] seal(byte[] plain, byte[] context) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
            var all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sealed for this context; empty when it was sealed elsewhere, or changed. */
    public Optional<byte[]> open(byte[] sealed, byte[] context) {
        if (sealed.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, context)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private SecretKey key() {
        if (key == null) {
            key = new SecretKeySpec(read(), "AES");
        }
        return key;
    }

    /** On a connection of its own: the first key counts, also when whoever needed it is rolled back. */
    private byte[] read() {
        var offered = new byte[KEY_BYTES];
        random.nextBytes(offered);
        Sql.on(database, "insert into sealing_key (secret) values (:secret) on conflict (id) do nothing")
                .with("secret", offered)
                .run();
        return Sql.on(database, "select secret from sealing_key").require(byte[].class);
    }
}
